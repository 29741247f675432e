using NodaTime;
using Welbevinden.Bot.Features.Top3;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

public sealed class BallotTests
{
    private static readonly PollRecord Poll = SomePoll.Open();
    private static readonly Person Sanne = SomePoll.Somebody("sanne", Role.Mentor);
    private static readonly ClassRecord Class3Hb = SomePoll.Class("3hb", mentors: ["sanne", "bas"]);
    private static readonly Ballot Full = new(
        ["energie", "stress", "motivatie"], ["veiligheid", "energie", "stemming"], NoConcerns: false, ["observation", "parents"]);

    [Fact]
    public void A_whole_top_3_of_both_is_fine() => Assert.Null(Full.Refuse(Poll, finish: true));

    [Fact]
    public void One_worry_and_no_strengths_is_fine_too() =>
        Assert.Null(new Ballot(["energie", "", ""], ["", "", ""], false, []).Refuse(Poll, finish: true));

    [Fact]
    public void No_worries_is_an_answer() =>
        Assert.Null((Full with { Concerns = ["", "", ""], NoConcerns = true }).Refuse(Poll, finish: true));

    [Fact]
    public void What_is_kept_for_later_may_have_gaps()
    {
        Assert.Null(new Ballot(["", "energie", ""], ["", "", "stress"], false, []).Refuse(Poll, finish: false));
        Assert.Null(new Ballot(["", "", ""], ["", "", ""], false, []).Refuse(Poll, finish: false));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "worry twice", "top3.concernTwice" },
        { "strength twice", "top3.strengthTwice" },
        { "aspect of another poll", "top3.aspectNotAsked" },
        { "made-up strength", "top3.aspectNotAsked" },
        { "place skipped", "top3.placeSkipped" },
        { "worries despite none", "top3.concernsDespiteNone" },
        { "nothing said about worries", "top3.concernsMissing" },
        { "made-up source", "top3.sourceUnknown" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_wrong_answer_is_refused_by_name(string what, string code)
    {
        var ballot = what switch
        {
            "worry twice" => Full with { Concerns = ["energie", "stress", "energie"] },
            "strength twice" => Full with { Strengths = ["stress", "stress", ""] },
            "aspect of another poll" => Full with { Concerns = ["verzuim", "", ""] },
            "made-up strength" => Full with { Strengths = ["humor", "", ""] },
            "place skipped" => Full with { Concerns = ["energie", "", "stress"] },
            "worries despite none" => Full with { NoConcerns = true },
            "nothing said about worries" => Full with { Concerns = ["", "", ""] },
            "made-up source" => Full with { Sources = ["observation", "gossip"] },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

        Assert.Equal(code, ballot.Refuse(Poll, finish: true)?.Code);
    }

    [Fact]
    public void Only_the_mentors_of_the_class_fill_it_in()
    {
        Assert.Null(Ballot.RefuseAccess(Sanne, SomePoll.Opened, Poll, SomePoll.Latch, Class3Hb));
        Assert.Same(
            Top3Refusals.NotYourClass,
            Ballot.RefuseAccess(
                SomePoll.Somebody("fatima", Role.Mentor, Role.AnalysisTeam), SomePoll.Opened, Poll, SomePoll.Latch, Class3Hb));
        Assert.Same(Top3Refusals.NotYourClass, Ballot.RefuseAccess(Sanne, SomePoll.Opened, Poll, SomePoll.Latch, null));
    }

    [Fact]
    public void After_closing_nobody_does()
    {
        Assert.Same(Top3Refusals.PollUnknown, Ballot.RefuseAccess(Sanne, SomePoll.Opened, null, null, null));
        Assert.Same(Top3Refusals.PollClosed, Ballot.RefuseAccess(Sanne, SomePoll.Closes, Poll, SomePoll.Latch, Class3Hb));
        Assert.Same(
            Top3Refusals.PollClosed,
            Ballot.RefuseAccess(Sanne, SomePoll.Opened, Poll with { State = PollState.Closed }, SomePoll.Latch, Class3Hb));
        Assert.Same(
            Top3Refusals.PollClosed, Ballot.RefuseAccess(Sanne, SomePoll.Opened, Poll, SomePoll.Latch with { Closed = true }, Class3Hb));
        Assert.Null(Ballot.RefuseAccess(Sanne, SomePoll.Closes - Duration.FromMilliseconds(1), Poll, SomePoll.Latch, Class3Hb));
    }

    [Fact]
    public async Task What_a_mentor_filled_in_is_there_for_the_co_mentor_and_an_older_copy_does_not_wipe_it_out()
    {
        await using var temp = await TempStore.OpenAsync();
        var store = new Top3Store(temp.Store);
        await WriteAsync(temp, Top3Rows.StartLatch(Poll));
        await WriteAsync(temp, Assert.Single(Top3Rows.Ask([Class3Hb])));
        var seenByBoth = (await store.ClassAsync(Poll.Id, "3hb", CancellationToken.None))!;
        var latch = (await store.LatchAsync(Poll.Id, CancellationToken.None))!;
        await WriteAsync(temp, Top3Rows.Fill(Full.ApplyTo(seenByBoth, Sanne, finish: false), latch));

        var seenByBas = (await store.ClassAsync(Poll.Id, "3hb", CancellationToken.None))!;
        Assert.Equal((BallotState.Draft, 1), (seenByBas.State, seenByBas.Version));
        Assert.Equal(Full.Concerns, Ballot.Of(seenByBas).Concerns);
        Assert.Equal(Full.Sources, seenByBas.Sources);
        var rejected = await temp.Store.WriteAsync(
            Top3Rows.Fill(Full.ApplyTo(seenByBoth, SomePoll.Somebody("bas"), finish: true), latch), CancellationToken.None);
        Assert.False(rejected.IsWritten);

        var together = Full.ApplyTo(seenByBas, SomePoll.Somebody("bas"), finish: true);
        Assert.Equal("sanne bas", string.Join(" ", together.FilledBy.Select(mentor => mentor.Value)));
    }

    [Fact]
    public async Task An_answer_that_raced_with_the_closing_is_not_kept()
    {
        await using var temp = await TempStore.OpenAsync();
        var store = new Top3Store(temp.Store);
        await WriteAsync(temp, Top3Rows.StartLatch(Poll));
        await WriteAsync(temp, Assert.Single(Top3Rows.Ask([Class3Hb])));
        var (asked, latch) = ((await store.ClassAsync(
            Poll.Id, "3hb", CancellationToken.None))!, (await store.LatchAsync(Poll.Id, CancellationToken.None))!);
        await WriteAsync(temp, Top3Rows.Shut(latch));

        Assert.False(
            (await temp.Store.WriteAsync(
                Top3Rows.Fill(Full.ApplyTo(asked, Sanne, finish: true), latch), CancellationToken.None)).IsWritten);
        Assert.Equal(BallotState.Untouched, (await store.ClassAsync(Poll.Id, "3hb", CancellationToken.None))!.State);
    }

    private static async Task WriteAsync(TempStore temp, Batch batch) =>
        Assert.True((await temp.Store.WriteAsync(batch, CancellationToken.None)).IsWritten);
}
