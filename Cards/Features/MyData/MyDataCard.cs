using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.MyData;

/// <summary>Answers "mijn gegevens": what is stored about this person, with buttons to copy and delete it.</summary>
public static class MyDataCard
{
    public static AdaptiveCard Create(MyDataView view, Language language) => Page.Of(
        language,
        MyDataTexts.Heading,
        [
            view.Lines.Count == 0
                ? Page.Paragraph(MyDataTexts.Nothing.In(language))
                : Facts(view.Lines, language),
            Page.Paragraph(MyDataTexts.NoAnswers.In(language)),
            Page.SmallPrint(MyDataTexts.WhoSees.In(language)),
        ],
        view.Lines.Count == 0
            ? []
            :
            [
                Execute.For(MyDataVerbs.Export, new NoPayload(), MyDataTexts.ExportButton.In(language)),
                Execute.For(MyDataVerbs.Delete, new NoPayload(), MyDataTexts.DeleteButton.In(language)),
            ]);

    internal static FactSet Facts(IReadOnlyList<MyDataLine> lines, Language language) =>
        new([.. lines.Select(line => new Fact(line.What.In(language), line.Kept.In(language)))]);

    /// <summary>What stays when the rest is erased, and why; nothing when nothing does.</summary>
    internal static IEnumerable<Element> Staying(IReadOnlyList<MyDataLine> stays, Language language) =>
        stays.Count == 0 ? [] : [Page.Paragraph(MyDataTexts.ThisStays.In(language)), Facts(stays, language)];
}

/// <summary>Everything that is stored about one person.</summary>
public sealed record MyDataView
{
    public required IReadOnlyList<MyDataLine> Lines { get; init; }
}
