/-! `fin_cases`, `mod_cases`, `wlog`, `rename'`; sets, finite sets, squares, unique existence. -/

/-! ## Tactics -/

example (n : ℕ) (h : n < 3) : n = 0 ∨ n = 1 ∨ n = 2 := by
  rename' h => small
  omega
theorem wlog_everything (a b : ℕ) (h : a ≤ b ∨ b ≤ a) : a * b = b * a := by
  wlog hab : a ≤ b with H
  · exact (H b a h.symm (h.resolve_left hab)).symm
  · exact Nat.mul_comm a b
theorem wlog_generalizing (a b c : ℕ) (h : a ≤ b ∨ b ≤ a) : a * b * c = b * a * c := by
  wlog hab : a ≤ b generalizing a b
  · exact (this b a h.symm (h.resolve_left hab)).symm
  · rw [Nat.mul_comm a b]
theorem cases_of_fin (x : Fin 3) : x.val < 3 := by fin_cases x <;> simp
theorem cases_of_finset (x : ℕ) (h : x ∈ ({1, 2, 3} : Finset ℕ)) : x ≤ 3 := by
  fin_cases h <;> simp
example (x : ℕ) (h : x ∈ [1, 2, 3]) : x ≤ 3 := by fin_cases h <;> simp
example (x : ℕ) (h : x ∈ Finset.range 3) : x ≤ 3 := by fin_cases h <;> simp
example (x : ℤ) (h : x ∈ Finset.Icc (-1) 3) : x ≤ 3 := by fin_cases h <;> simp
example (b : Bool) : b = true ∨ b = false := by fin_cases b <;> simp
theorem cases_mod_int (n : ℤ) : n ^ 2 % 3 ≠ 2 := by
  mod_cases h : n % 3 <;> have k := h.pow 2 <;> simp only [Int.ModEq] at k <;> omega
theorem cases_mod_nat (n : ℕ) : n ^ 2 % 4 ≠ 3 := by
  mod_cases n % 4 <;> have k := H.pow 2 <;> simp only [Nat.ModEq] at k <;> omega

/-! ## Sets -/

theorem unique_inverse : ∃! n : ℕ, n < 12 ∧ 5 * n % 12 = 1 := by
  refine ⟨5, by decide, ?_⟩
  intro y h
  omega
theorem least_solution : IsLeast {n : ℕ | 0 < n ∧ n % 5 = 2 ∧ n % 7 = 3} 17 := by
  constructor
  · simp
  · intro n hn
    simp at hn
    omega
theorem greatest_square : IsGreatest {n : ℕ | n ^ 2 ≤ 50} 7 := by
  constructor
  · simp
  · intro n hn
    simp at hn
    nlinarith
theorem listed : {n : ℕ | n < 10 ∧ 3 ∣ n ∧ n ≠ 0} = {3, 6, 9} := by
  ext n
  simp only [Set.mem_setOf_eq, Set.mem_insert_iff, Set.mem_singleton_iff]
  omega
example : {x ∈ ({1, 2, 3} : Set ℕ) | x < 2} = {1} := by
  ext n
  simp
  omega
example (s t : Set ℕ) (h : s ⊆ t) : s ∩ t = s := by
  ext x
  exact ⟨fun k => k.1, fun k => ⟨k, h k⟩⟩
example (x : ℤ) (h : x ∈ Set.Icc 2 4) : x < 5 := by
  rw [Set.mem_Icc] at h
  omega

/-! ## Finite sets -/

example : ({1, 2, 3} : Finset ℕ).card = 3 := rfl
example : ∑ x ∈ ({1, 2, 3} : Finset ℕ), x ^ 2 = 14 := by decide
example : ((Finset.Icc (-5) 5 : Finset ℤ).filter (fun n => n ^ 2 ≤ 4)).card = 5 := by rfl
example : ({1, 2} ∪ {2, 3} : Finset ℕ) = {1, 2, 3} := by decide
example : ({1, 2, 3} \ {2} : Finset ℕ) ∩ {1, 5} = {1} := by decide
example : (Finset.range 4).image (fun n => n % 2) = {0, 1} := by decide
example : Nat.primeFactors 60 = {2, 3, 5} := by decide +kernel
example : ∀ n ∈ Finset.Icc 1 6, n ∣ 60 := by decide
theorem described (s : Finset ℕ) (h : ∀ n, n ∈ s ↔ n < 10 ∧ n % 4 = 1) : s.card = 3 := by
  have e : s = {1, 5, 9} := by
    ext n
    rw [h]
    simp
    omega
  rw [e]
  rfl

/-! ## Squares, casts -/

example : IsSquare 144 := by decide
example : ¬IsSquare (200 : ℤ) := by decide
theorem square_mod_four (n : ℤ) (h : IsSquare n) : n % 4 = 0 ∨ n % 4 = 1 := by
  obtain ⟨r, rfl⟩ := h
  rcases Int.even_or_odd' r with ⟨k, rfl | rfl⟩
  · left; ring_nf; omega
  · right; ring_nf; omega
example (b : ℕ) (h : 0 < b) : (b : ℚ) ≠ 0 := by positivity
example (b : ℕ) : (0 : ℚ) ≤ b / (b + 1) := by positivity
