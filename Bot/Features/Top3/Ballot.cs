using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>What a mentor filled in for a class, as the card sent it: three places per list, empty where nothing was chosen.</summary>
internal sealed record Ballot(
    IReadOnlyList<string> Concerns, IReadOnlyList<string> Strengths, bool NoConcerns, IReadOnlyList<string> Sources)
{
    public static Ballot Of(ClassRecord filled) => new(filled.Concerns, filled.Strengths, filled.NoConcerns, filled.Sources);

    /// <summary>Why this cannot be saved; null when it can be. What is saved for later may be incomplete, but never wrong.</summary>
    public Refusal? Refuse(PollRecord poll, bool finish) => this switch
    {
        _ when Chosen(Concerns)
            .Concat(Chosen(Strengths))
            .Any(id => poll.Aspects.All(aspect => aspect.Id != id)) => Top3Refusals.AspectNotAsked,
        _ when HasDuplicates(Concerns) => Top3Refusals.ConcernTwice,
        _ when HasDuplicates(Strengths) => Top3Refusals.StrengthTwice,
        _ when !Sources.All(SourceTexts.IsKnown) => Top3Refusals.SourceUnknown,
        _ when NoConcerns && Chosen(Concerns).Any() => Top3Refusals.ConcernsDespiteNone,
        _ when finish && (SkipsPlace(Concerns) || SkipsPlace(Strengths)) => Top3Refusals.PlaceSkipped,
        _ when finish && !NoConcerns && !Chosen(Concerns).Any() => Top3Refusals.ConcernsMissing,
        _ => null,
    };

    /// <summary>What is asked once before it is taken as meant so; null for nothing.</summary>
    public Refusal? Doubt => this switch
    {
        _ when !Chosen(Strengths).Any() => Top3Refusals.StrengthsMissing,
        _ when Chosen(Concerns).Intersect(Chosen(Strengths), StringComparer.Ordinal).Any() => Top3Refusals.WorryAndStrength,
        _ => null,
    };

    /// <summary>Why this person cannot fill in this class now, whatever the answer; null when they can.</summary>
    public static Refusal? RefuseAccess(Person mentor, Instant now, PollRecord? poll, LatchRecord? latch, ClassRecord? asked) => poll switch
    {
        null => Top3Refusals.PollUnknown,
        _ when asked is null || !asked.Mentors.Contains(mentor.Id) => Top3Refusals.NotYourClass,
        { State: not PollState.Open } => Top3Refusals.PollClosed,
        _ when now >= poll.ClosesAt || latch is null or { Closed: true } => Top3Refusals.PollClosed,
        _ => null,
    };

    /// <summary>The class as it is stored after this answer.</summary>
    public ClassRecord ApplyTo(ClassRecord asked, Person mentor, bool finish) => asked with
    {
        State = finish ? BallotState.Finished : BallotState.Draft,
        Concerns = Concerns,
        Strengths = Strengths,
        NoConcerns = NoConcerns,
        Sources = Sources,
        FilledBy = asked.FilledBy.Contains(mentor.Id) ? asked.FilledBy : [.. asked.FilledBy, mentor.Id],
        Version = asked.Version + 1,
    };

    private static IEnumerable<string> Chosen(IReadOnlyList<string> places) => places.Where(id => id.Length > 0);

    private static bool HasDuplicates(IReadOnlyList<string> places) =>
        Chosen(places).Distinct(StringComparer.Ordinal).Count() < Chosen(places).Count();

    private static bool SkipsPlace(IReadOnlyList<string> places) => places.SkipWhile(id => id.Length > 0).Any(id => id.Length > 0);
}
