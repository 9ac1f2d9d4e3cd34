-- What was taken out of the schedule by its editors, and by whom; what was taken back before its moment has an empty reason.
ALTER TABLE set_aside ADD COLUMN taken_back_at TEXT;
ALTER TABLE set_aside ADD COLUMN taken_back_by TEXT;
