using Microsoft.Extensions.Options;

namespace Welbevinden.Bot.Features.Coffee;

/// <summary>The settings <c>Coffee:*</c>.</summary>
internal sealed class CoffeeOptions
{
    public const string Section = "Coffee";

    /// <summary>Coffees a day, at most.</summary>
    public int MaxPerDay { get; set; } = 4;
}

/// <summary>Names the setting, its value and what is expected.</summary>
internal sealed class CoffeeOptionsCheck : IValidateOptions<CoffeeOptions>
{
    public ValidateOptionsResult Validate(string? name, CoffeeOptions options) => options.MaxPerDay is < 1 or > 20
        ? ValidateOptionsResult.Fail($"Coffee:MaxPerDay is {options.MaxPerDay}; expected 1 to 20.")
        : ValidateOptionsResult.Success;
}
