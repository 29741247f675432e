namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// What a school team needs (000, step 1: the foundation of the pyramid). Six, in the order of the source.
/// </summary>
/// <param name="Code">Its name in payloads and counters; never changed.</param>
/// <param name="Label">What it says.</param>
public sealed record StaffNeed(string Code, Text Label)
{
    public static IReadOnlyList<StaffNeed> All { get; } =
    [
        new("sight", new("Zicht op mijn eigen veerkracht", "Sight of my own resilience")),
        new("talks", new("Tips voor gesprekken", "Tips for conversations")),
        new("externals", new("Samenwerken met hulp van buiten", "Working with helpers from outside")),
        new("instruments", new("Handige middelen en methodes", "Handy tools and methods")),
        new("time", new("Tijd en ruimte", "Time and room")),
        new("thinking", new("Iemand die meedenkt", "Somebody who thinks along")),
    ];

    /// <summary>The need with this code; null when there is none.</summary>
    public static StaffNeed? Find(string code) => All.FirstOrDefault(need => string.Equals(need.Code, code, StringComparison.Ordinal));
}
