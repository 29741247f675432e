using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Builds the cards for mentors from what is stored.</summary>
internal sealed class Top3Cards(Top3Reach reach)
{
    /// <summary>The card of one class, with the stored answer in its fields.</summary>
    public AdaptiveCard Ballot(
        PollRecord poll, ClassRecord asked, Person mentor, SchoolProfile school, IEnumerable<ClassRecord> classes,
        bool isReminder = false) =>
        Top3BallotCard.Create(View(poll, asked, mentor, school, classes) with { IsReminder = isReminder }, mentor.Language);

    /// <summary>The card of one class with what this mentor filled in.</summary>
    public AdaptiveCard Filled(
        PollRecord poll, ClassRecord asked, Person mentor, SchoolProfile school, Ballot filled, IEnumerable<ClassRecord> classes,
        string? sure) =>
        Top3BallotCard.Create(
            View(poll, asked, mentor, school, classes) with { Filled = Filled(filled), Sure = sure }, mentor.Language);

    /// <summary>
    /// The card of one class after a co-mentor was first: the fields hold what this mentor filled in, and the stored answer is shown above
    /// them.
    /// </summary>
    public AdaptiveCard AfterRefusal(
        PollRecord poll, ClassRecord asked, Person mentor, SchoolProfile school, Ballot filled, IEnumerable<ClassRecord> classes,
        Text notice) =>
        Top3BallotCard.Create(
            View(poll, asked, mentor, school, classes) with
            {
                Filled = Filled(filled),
                Stored = Filled(Top3.Ballot.Of(asked)),
                Notice = notice,
            },
            mentor.Language);

    /// <summary>What was saved for a class, and the next class of this mentor.</summary>
    public static AdaptiveCard Saved(
        PollRecord poll, ClassRecord kept, ClassRecord? next, Person mentor, SchoolProfile school, IEnumerable<ClassRecord> classes) =>
        Top3SavedCard.Create(
            new Top3SavedView
            {
                RoundId = poll.Id.Value,
                ClassId = kept.ClassId,
                ClassName = kept.Name,
                IsFinished = kept.State == BallotState.Finished,
                Filled = Filled(Top3.Ballot.Of(kept)),
                Aspects = Words(poll),
                ClosesAt = Top3Rhythm.InSchool(poll.ClosesAt, school),
                Minimum = poll.Minimum,
                Next = next is null ? null : (next.ClassId, next.Name),
                Progress = Own(classes, mentor) is { Count: > 1 } own
                    ? (own.Count(one => (one.ClassId == kept.ClassId ? kept : one).State == BallotState.Finished), own.Count)
                    : null,
            },
            mentor.Language);

    public static AdaptiveCard Classes(PollRecord poll, IReadOnlyList<ClassRecord> own, SchoolProfile school, Language language) =>
        Top3ClassesCard.Create(
            new Top3ClassesView
            {
                RoundId = poll.Id.Value,
                Classes = [.. own.Select(asked => new MentoredClass(asked.ClassId, asked.Name, Progress(asked.State)))],
                ClosesAt = Top3Rhythm.InSchool(poll.ClosesAt, school),
            },
            language);

    public static IReadOnlyList<AspectWords> Words(PollRecord poll) => [.. poll.Aspects.Select(Catalogue.Words)];

    private Top3BallotView View(
        PollRecord poll, ClassRecord asked, Person mentor, SchoolProfile school, IEnumerable<ClassRecord> classes) => new()
        {
            RoundId = poll.Id.Value,
            ClassId = asked.ClassId,
            ClassName = asked.Name,
            Version = asked.Version,
            Aspects = Words(poll),
            Filled = Filled(Top3.Ballot.Of(asked)),
            CoMentors = reach.Names(asked.Mentors.Where(other => other != mentor.Id)),
            FilledBy = reach.Names(asked.FilledBy),
            ClosesAt = Top3Rhythm.InSchool(poll.ClosesAt, school),
            Minimum = poll.Minimum,
            Place = Own(classes, mentor) is { Count: > 1 } own ? (1 + own.FindIndex(one => one.ClassId == asked.ClassId), own.Count) : null,
        };

    private static List<ClassRecord> Own(IEnumerable<ClassRecord> classes, Person mentor) =>
        [.. classes.Where(one => one.Mentors.Contains(mentor.Id))];

    private static FilledBallot Filled(Ballot ballot) => new(ballot.Concerns, ballot.Strengths, ballot.NoConcerns, ballot.Sources);

    private static BallotProgress Progress(BallotState state) => state switch
    {
        BallotState.Untouched => BallotProgress.Untouched,
        BallotState.Draft => BallotProgress.Draft,
        BallotState.Finished => BallotProgress.Finished,
    };
}
