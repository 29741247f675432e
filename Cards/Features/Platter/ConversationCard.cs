using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>
/// For each person in a pair or a three: with whom to talk, on which days that is possible, and about what. Nothing is sent back.
/// </summary>
public static class ConversationCard
{
    private static readonly Text Heading = new("Een gesprek over de Schijf van Zeven", "A conversation about the platter of seven");

    private static readonly Text How = new(
        "Neem een kwartier, liefst lopend. Kies samen een of twee van deze vragen:",
        "Take a quarter of an hour, walking if you can. Choose one or two of these questions together:");

    private static readonly Text Privacy = new(
        "Wat jullie bespreken, blijft tussen jullie. Je hoeft niets terug te melden, en ik vraag er niet naar.",
        "What you talk about stays between you. You need not report anything, and I will not ask.");

    public static AdaptiveCard Create(ConversationView view, Language language) => Page.Of(
        language,
        Heading,
        [
            Page.Paragraph(Together(view).In(language)),
            Page.Paragraph(Asked(view.AskedBy).In(language)),
            Page.Paragraph(How.In(language)),
            .. PlatterTexts.FourQuestions.Select(question => Page.Paragraph($"• {question.In(language)}")),
            Page.Paragraph(Seven.In(language)),
            .. TipElements.Of(view.Tip, language),
            Page.SmallPrint(Privacy.In(language)),
            new TextBlock(PlatterTexts.Credit.In(language)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small },
        ]);

    private static Text Seven
    {
        get
        {
            var names = PlatterTexts.Listed([.. PlatterKinds.All.Select(PlatterKinds.Name)]);
            return new($"De zeven: {names.Dutch}.", $"The seven: {names.English}.");
        }
    }

    private static Text Asked(string? by) => by is { } name
        ? new($"{name} vroeg me om groepjes te maken. Wie met wie, koos het toeval.", $"{name} asked me to make groups, by chance.")
        : new("Je vroeg me zelf om groepjes te maken. Wie met wie, koos het toeval.", "You asked me to make groups, by chance.");

    private static Text Together(ConversationView view)
    {
        var names = PlatterTexts.Listed([.. view.With.Select(name => new Text(name, name))]);
        var days = PlatterTexts.Listed([.. view.SharedDays]);
        var everybody = view.With.Count == 1 ? new Text("allebei", "both") : new Text("allemaal", "all");
        return new(
            $"Je praat deze keer met {names.Dutch}. Jullie werken {everybody.Dutch} op {days.Dutch}.",
            $"This time you talk with {names.English}. You {everybody.English} work on {days.English}.");
    }
}

/// <summary>One person's part in a group.</summary>
public sealed record ConversationView
{
    /// <summary>Names of the others, as the directory has them.</summary>
    public required IReadOnlyList<string> With { get; init; }

    /// <summary>Days on which everybody in the group works, in words in both languages; at least one.</summary>
    public required IReadOnlyList<Text> SharedDays { get; init; }

    public required TipView Tip { get; init; }

    /// <summary>Who asked for the groups, by name; null for the reader.</summary>
    public required string? AskedBy { get; init; }
}
