using System.Globalization;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>The reflection card, which is private: everything on it opens on the person's own screen, and nothing is sent.</summary>
public static class ReflectionCard
{
    public static AdaptiveCard Create(ReflectionView view, Language language) => Page.Of(
        language,
        PlatterTexts.Heading,
        [
            Page.Paragraph(PlatterTexts.Introduction.In(language)),
            WheelImage.Of(WheelPicture.Neutral.Span, PlatterTexts.NeutralWheel.In(language)),
            Page.Paragraph(PlatterTexts.OpenAKind.In(language)),
            .. PlatterKinds.All.SelectMany(kind => Kind(kind, language)),
            Page.Subheading(PlatterTexts.ToThinkAbout.In(language)),
            Page.Paragraph(string.Join(" ", PlatterTexts.FourQuestions.Select(q => q.In(language)))),
            .. TipElements.Of(view.Tip, language),
            Page.SmallPrint(PlatterTexts.NothingLeaves.In(language)),
            .. view.MayMake ? [Small(PlatterTexts.MakeIsYourChoice, language)] : Array.Empty<Element>(),
            Small(PlatterTexts.Credit, language),
        ],
        [.. Actions(view, language)]);

    private static IEnumerable<CardAction> Actions(ReflectionView view, Language language) =>
    [
        .. view.MayMake ? [Execute.For(PlatterVerbs.Form, new NoPayload(), PlatterTexts.MakeMine.In(language))] : Array.Empty<CardAction>(),
        .. view.MayKeep
            ? [Execute.For(PlatterVerbs.History, new NoPayload(), PlatterHistoryTexts.Show.In(language))]
            : Array.Empty<CardAction>(),
        .. view.IsOffered
            ? [
                Execute.For(PlatterVerbs.Skip, new NoPayload(), PlatterTexts.Skip.In(language)),
                Execute.For(PlatterVerbs.Stop, new NoPayload(), PlatterTexts.Stop.In(language)),
            ]
            : Array.Empty<CardAction>(),
        .. view.IsStopped
            ? [Execute.For(PlatterVerbs.Resume, new NoPayload(), PlatterStoppedCard.Resume.In(language))]
            : Array.Empty<CardAction>(),
    ];

    private static IEnumerable<Element> Kind(KindOfTime kind, Language language)
    {
        var more = $"{PlatterKinds.WireName(kind)}-more";
        var number = ((int)kind + 1).ToString(CultureInfo.InvariantCulture);
        var (name, line) = (PlatterKinds.Name(kind).In(language), PlatterKinds.Line(kind).In(language));
        yield return new ColumnSet(
        [
            new Column(
                [new TextBlock(number) { Weight = TextWeight.Bolder, Size = TextSize.Medium }],
                "20px") { VerticalContentAlignment = VerticalAlignment.Center },
            new Column(
                [
                    new TextBlock(name) { Weight = TextWeight.Bolder, Color = TextColor.Accent },
                    new TextBlock(line) { Spacing = Spacing.None },
                ]),
        ])
        {
            Separator = true,
            Spacing = Spacing.Small,
            // A screen reader reads what others see on the row.
            SelectAction = new ToggleVisibility($"{number} {name} {line}", [more]),
        };
        yield return new Container(
            [
                Said(PlatterTexts.Question, PlatterKinds.Question(kind), language),
                Said(PlatterTexts.Idea, PlatterKinds.Idea(kind), language),
            ])
        {
            Id = more,
            IsVisible = false,
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Small,
        };
    }

    private static RichTextBlock Said(Text label, Text words, Language language) =>
        TypedText.Said(label.In(language), words.In(language));

    private static TextBlock Small(Text text, Language language) =>
        new(text.In(language)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };
}

/// <summary>What the reflection card needs; nothing about the person.</summary>
public sealed record ReflectionView
{
    public required TipView Tip { get; init; }

    /// <summary>False when the school switched off drawing one's own platter.</summary>
    public required bool MayMake { get; init; }

    /// <summary>False when the school switched off saving a history.</summary>
    public bool MayKeep { get; init; }

    /// <summary>True when it is sent at the school's interval: then one can skip it or stop the offers.</summary>
    public bool IsOffered { get; init; }

    /// <summary>True for somebody who wanted no more offers: the card has the button that resumes them.</summary>
    public bool IsStopped { get; init; }
}
