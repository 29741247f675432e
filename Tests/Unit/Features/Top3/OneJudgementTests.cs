using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.Top3;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>
/// Card, spreadsheet, year report and recommendation show the same views of a poll: together they tell no more than one does.
/// </summary>
public sealed class OneJudgementTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(24)]
    [InlineData(40)]
    public void Every_document_for_everybody_shows_the_same_views(int classes) => Assert.All(Enumerable.Range(0, 10), seed =>
    {
        var poll = SomePoll.Open() with { State = PollState.Published };
        var answers = SomePoll.School(poll, classes, seed);
        var judged = Top3Visibility.ForEverybody(poll, answers);
        var shown = judged.Views.Where(view => judged.Of(view.Value) is not null).Select(view => view.Name.Dutch).ToList();

        // The leadership reads the card and takes the file; the chapter of the year and the findings are made for everybody.
        var leader = Top3Visibility.For(SomePoll.Somebody("noor", Role.Leadership), poll, answers, []);
        var chapter = Top3Results.ViewsForEverybody(SchoolProfile.Unlisted(SomePoll.Esdoorn), new Top3Outcome(poll, answers, null, []));
        var sheet = Top3ReportTable.Of(chapter, Language.Dutch);

        Assert.Equal(
            shown, leader.Views.Where(view => leader.Of(view.Value) is not null).Select(view => view.Name.Dutch), StringComparer.Ordinal);
        Assert.Equal(shown, chapter.Where(view => view.Figures is not null).Select(view => view.Name.Dutch), StringComparer.Ordinal);
        Assert.Equal(
            judged.Views.Count - shown.Count,
            sheet.Rows.Count(row => row[^1].Equals((ReportCell)Top3ReportTexts.Hidden.Dutch)));
    });
}
