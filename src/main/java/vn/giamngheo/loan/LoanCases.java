package vn.giamngheo.loan;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored loan cases. */
interface LoanCases extends JpaRepository<LoanCase, UUID> {}
