/** The command line program. */
import packageJson from '../../package.json' with { type: 'json' }

console.log(packageJson.version)
