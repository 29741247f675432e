using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Asks who takes over the preparation of a moment: a role of the plan, a colleague of the core team, or the whole team.</summary>
public static class MomentHandOverCard
{
    public static AdaptiveCard Create(MomentHandOverView view, Language language) => Page.Of(
        language,
        MomentTexts.HandOverHeading,
        [
            .. MomentElements.Notice(view.Notice, language),
            Page.Paragraph($"{MomentTexts.MomentHeading(view.Date).In(language)}. {view.Lead.In(language)}"),
            MomentElements.Owner("owner", MomentTexts.OwnerLabel, view.Owners, view.Owner, language) with { IsRequired = true },
        ],
        Execute.For(
            MomentVerbs.HandOver,
            new MomentHandOver(view.Id),
            MomentTexts.HandOverButton.In(language)) with
        { Style = ActionStyle.Positive },
        MomentElements.Button(MomentVerbs.Pick, new MomentPick(view.Id), MomentTexts.Back, language));
}

/// <summary>The people it can be handed over to.</summary>
public sealed record MomentHandOverView
{
    public required string Id { get; init; }

    public required LocalDate Date { get; init; }

    public required Text Lead { get; init; }

    public required IReadOnlyList<OwnerChoice> Owners { get; init; }

    /// <summary>Who it is now.</summary>
    public string? Owner { get; init; }

    public Text? Notice { get; init; }
}
