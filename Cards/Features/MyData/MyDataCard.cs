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
                : new FactSet([.. view.Lines.Select(line => new Fact(line.What.In(language), line.Kept.In(language)))]),
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
}

/// <summary>Everything that is stored about one person.</summary>
public sealed record MyDataView
{
    public required IReadOnlyList<MyDataLine> Lines { get; init; }
}
