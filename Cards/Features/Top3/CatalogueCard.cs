using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>The first page of the dialog: which aspects are asked, and a way to open each of them.</summary>
public static class CatalogueCard
{
    public static AdaptiveCard Create(CatalogueView view, Language language) => Page.Of(
        language,
        CatalogueTexts.Heading,
        [
            Page.Paragraph(CatalogueTexts.Frozen.In(language)),
            new ChoiceInput(
                "asked",
                CatalogueTexts.Asked.In(language),
                CatalogueTexts.AskedError.In(language),
                [.. view.Aspects.Select(aspect => new Choice($"{aspect.Name.In(language)}: {aspect.Description.In(language)}", aspect.Id))])
            {
                IsMultiSelect = true,
                Style = ChoiceStyle.Expanded,
                Value = string.Join(',', view.Asked),
            },
            new ChoiceInput(
                "aspect",
                CatalogueTexts.One.In(language),
                CatalogueTexts.OneError.In(language),
                [.. view.Aspects.Select(aspect => new Choice(aspect.Name.In(language), aspect.Id))])
            {
                Placeholder = FieldTexts.Choose.In(language),
                Value = string.IsNullOrEmpty(view.Chosen) ? null : view.Chosen,
                Separator = true,
                Spacing = Spacing.Medium,
            },
            .. view.LastChange is { } last
                ? [Page.SmallPrint(CatalogueTexts.LastChange(last.By, last.At).In(language))]
                : Array.Empty<Element>(),
        ],
        Submit.For(CatalogueVerbs.Ask, new CatalogueAsk(), CatalogueTexts.SaveChoice.In(language)) with { Style = ActionStyle.Positive },
        Submit.For(CatalogueVerbs.Pick, new CataloguePick(), CatalogueTexts.Change.In(language)),
        Submit.For(
            CatalogueVerbs.MergeContact,
            new CatalogueAsk(),
            CatalogueTexts.Merge.In(language)) with
        { Tooltip = CatalogueTexts.MergeTip.In(language) },
        Submit.For(CatalogueVerbs.New, new CatalogueAsk(), CatalogueTexts.New.In(language)));
}

/// <summary>The list of aspects.</summary>
public sealed record CatalogueView
{
    /// <summary>All, in order.</summary>
    public required IReadOnlyList<AspectWords> Aspects { get; init; }

    /// <summary>Ids of those that are ticked.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>The aspect that was chosen to change; null when none was.</summary>
    public string? Chosen { get; init; }

    public (string By, LocalDateTime At)? LastChange { get; init; }
}
