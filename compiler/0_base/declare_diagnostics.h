// Included by a pass's diagnostics.h around its table: makes one constant a row, in namespace kitei::diag.
#define KITEI_DIAGNOSTIC(code, name, severity, rule, ja, en, ...) \
  inline constexpr ::kitei::DiagnosticKind<__VA_ARGS__> k##name{code, rule, ::kitei::Severity::k##severity, ja, en};
