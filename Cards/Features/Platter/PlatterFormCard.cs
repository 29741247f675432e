using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>The form behind "Maak mijn schijf": too little, enough or plenty for each kind of time, and one intention.</summary>
public static class PlatterFormCard
{
    /// <summary>In characters as people count them.</summary>
    public const int MaxIntentionLength = 200;

    private static readonly Text Explanation = new(
        "Kies per soort tijd wat je zelf vindt, over de laatste twee weken. Er is geen goed of fout.",
        "Choose for each kind of time what you think yourself, over the last two weeks. There is no right or wrong.");

    private static readonly Text Privacy = new(
        "Ik gebruik je antwoorden alleen om je schijf te tekenen. Daarna zijn ze weg: ik bewaar ze niet en tel ze niet mee.",
        "I use your answers only to draw your platter. Then they are gone: I do not keep them and do not count them.");

    private static readonly Text Intention = new(
        "Eén ding dat je wilt proberen (mag leeg blijven)", "One thing you want to try (may stay empty)");

    private static readonly Text IntentionWrong = new("Houd het bij 200 tekens.", "Keep it to 200 characters.");

    private static readonly Text Draw = new("Teken mijn schijf", "Draw my platter");

    /// <summary>The form with what is filled in, as the fields write it.</summary>
    public static AdaptiveCard Create(PlatterAnswers filled, Language language) => Page.Of(
        language,
        PlatterTexts.MakeMine,
        [
            Page.Paragraph(Explanation.In(language)),
            .. PlatterKinds.All.Select(kind => Choice(kind, filled[kind], language)),
            new TextInput("intention", Intention.In(language), IntentionWrong.In(language))
            {
                IsMultiline = true,
                MaxLength = MaxIntentionLength,
                Value = string.IsNullOrEmpty(filled.Intention) ? null : filled.Intention,
            },
            Page.SmallPrint(Privacy.In(language)),
        ],
        Execute.For(PlatterVerbs.Make, new PlatterAnswers(), Draw.In(language)) with { Style = ActionStyle.Positive });

    private static ChoiceInput Choice(KindOfTime kind, string? chosen, Language language) => new(
        PlatterKinds.WireName(kind),
        $"{(int)kind + 1}. {PlatterKinds.Name(kind).In(language)}",
        Missing(kind).In(language),
        [.. Enum.GetValues<Amount>().Select(amount => new Choice(PlatterKinds.Said(amount).In(language), PlatterKinds.WireName(amount)))])
    {
        IsRequired = true,
        Placeholder = FieldTexts.Choose.In(language),
        Value = string.IsNullOrEmpty(chosen) ? null : chosen,
    };

    private static Text Missing(KindOfTime kind) => new(
        $"Kies te weinig, genoeg of ruim bij {PlatterKinds.Name(kind).Dutch}.",
        $"Choose too little, enough or plenty for {PlatterKinds.Name(kind).English}.");
}
