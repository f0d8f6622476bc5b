-- With an object go its batch jobs. What is kept of their exports stays until the files are removed: then it goes too.
alter table waybill.exports drop constraint exports_id_fkey;
