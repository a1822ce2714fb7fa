-- Whoever has read a sum asks for no more than its version.
CREATE UNIQUE INDEX kpi_sum_version ON read.kpi_sum (version);
