import { useState, type ReactNode } from 'react'
import { LayoutTemplate } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useChangeImport } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { it } from '../../../texts/import-texts.ts'
import { SaveTemplateDialog } from './save-template-dialog.tsx'
import { TemplateList, type FollowedTemplate } from './template-list.tsx'

/**
 * The template that an import follows; another one to follow instead, while it is a draft; and what was decided for it,
 * to be kept as a template.
 */
export function TemplateMenu({ view }: { readonly view: ImportView }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [wanted, setWanted] = useState<FollowedTemplate | null>(null)
  const change = useChangeImport(view.id)
  const follow = ({ id, name }: FollowedTemplate): void =>
    tellOutcome(
      change.mutateAsync({ template: id }),
      id === null ? it.templates.appliedNone : it.templates.applied(name),
    )
  const isFollowing = view.template?.isApplied === true
  const hasMapping = view.mapping.some(({ field }) => field !== null)
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button size="sm" variant="ghost" icon={LayoutTemplate}>
          {isFollowing ? it.templates.menuOf(view.template?.name ?? '') : it.templates.menu}
        </Button>
        <Popover
          placement="bottom end"
          offset={4}
          className="appear w-80 rounded-lg border border-line bg-raised shadow-float outline-none"
        >
          <Dialog aria-label={it.templates.menu} className="outline-none">
            {view.status === 'draft' && (
              <TemplateList
                view={view}
                onChoose={(template) => {
                  setOpen(false)
                  if (hasDecisions(view)) setWanted(template)
                  else follow(template)
                }}
              />
            )}
            <div className="flex items-center gap-2 border-t border-line p-2">
              <Button
                size="sm"
                isDisabled={!hasMapping}
                onPress={() => {
                  setOpen(false)
                  setSaving(true)
                }}
              >
                {it.templates.save}
              </Button>
              <ButtonLink to="/jobs/templates" size="sm" variant="ghost">
                {it.templates.manage}
              </ButtonLink>
            </div>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {isSaving && <SaveTemplateDialog view={view} onClose={() => setSaving(false)} />}
      <ConfirmDialog
        isOpen={wanted !== null}
        onClose={() => setWanted(null)}
        onConfirm={() => wanted !== null && follow(wanted)}
        title={
          wanted === null || wanted.id === null ? it.templates.replaceNoneTitle : it.templates.replaceTitle(wanted.name)
        }
        confirmLabel={it.templates.replace}
      >
        {wanted?.id === null ? it.templates.replaceNoneText : it.templates.replaceText}
      </ConfirmDialog>
    </>
  )
}

/** Something was chosen since the file was looked at, which a template would undo. */
const hasDecisions = ({ mapping, revision }: ImportView): boolean =>
  revision > 0 || mapping.some(({ status }) => status === 'manual')
