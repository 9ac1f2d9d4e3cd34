using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store;

/// <summary>Checks <see cref="StoreOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class StoreOptionsValidator : IValidateOptions<StoreOptions>;
