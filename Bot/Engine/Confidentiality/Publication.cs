namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// What may be published about one group of people: their counts, or only why not. A <see cref="Published"/> cannot be created outside this
/// file, so a result that takes one has passed every guard.
/// </summary>
/// <typeparam name="TOption">What people could choose: an enum, or the option's own key.</typeparam>
internal abstract class Publication<TOption>
    where TOption : notnull
{
    private Publication(int asked, MinimumGroup minimum)
    {
        Asked = asked;
        Minimum = minimum;
    }

    /// <summary>How many people were asked. Everybody may know that.</summary>
    public int Asked { get; }

    /// <summary>The threshold of the round, printed on the card.</summary>
    public MinimumGroup Minimum { get; }

    /// <summary>This, or that it is held back; what was not to be shown anyway stays as it is.</summary>
    /// <param name="tellsOfFew">Judges the counts, which nobody else gets to see of answers that lay close together.</param>
    internal virtual Publication<TOption> HeldBackIf(Func<IReadOnlyList<KeyValuePair<TOption, int>>, bool> tellsOfFew) => this;

    /// <summary>Enough people answered.</summary>
    internal sealed class Published : Publication<TOption>
    {
        private Published(Tally<TOption> tally, MinimumGroup minimum)
            : base(tally.Asked, minimum)
        {
            Answered = tally.Answered;
            Counts = [.. tally.Counts];
        }

        /// <summary>How many people answered; the sum of the counts.</summary>
        public int Answered { get; }

        /// <summary>People per option, in the order in which the options were given.</summary>
        public IReadOnlyList<KeyValuePair<TOption, int>> Counts { get; }

        internal override Publication<TOption> HeldBackIf(Func<IReadOnlyList<KeyValuePair<TOption, int>>, bool> tellsOfFew) =>
            tellsOfFew(Counts) ? new HeldBack(Asked, Minimum) : this;

        /// <summary>The only way to a <see cref="Published"/>: checking and creating are one step.</summary>
        /// <param name="tally">The counts.</param>
        /// <param name="minimum">The threshold of the round.</param>
        /// <param name="people">How many different people are behind the answers.</param>
        /// <param name="rounds">How many answers one person can have among them.</param>
        internal static Publication<TOption> Judge(Tally<TOption> tally, MinimumGroup minimum, int people, int rounds) => tally switch
        {
            _ when !minimum.IsReachedBy(tally.Answered) || !minimum.IsReachedBy(people) => new TooFew(tally.Asked, minimum),
            _ when tally.Apart <= Publication.MaxColluding * rounds => new CloseTogether(tally, minimum),
            _ => new Published(tally, minimum),
        };
    }

    /// <summary>
    /// Enough people answered, and so much alike that the counts would say what people chose: all the same, or all but one or two, who then
    /// know it of all others. The card says that the answers lay close together, and neither counts nor which answer.
    /// </summary>
    internal sealed class CloseTogether : Publication<TOption>
    {
        private readonly Tally<TOption> _tally;

        internal CloseTogether(Tally<TOption> tally, MinimumGroup minimum)
            : base(tally.Asked, minimum) => _tally = tally;

        /// <summary>How many people answered.</summary>
        public int Answered => _tally.Answered;

        internal override Publication<TOption> HeldBackIf(Func<IReadOnlyList<KeyValuePair<TOption, int>>, bool> tellsOfFew) =>
            tellsOfFew(_tally.Counts) ? new HeldBack(Asked, Minimum) : this;
    }

    /// <summary>
    /// Laid beside an outcome that was shown before, or in another meeting, these counts would tell of the few who were in one of the two
    /// only. The card says the same as for <see cref="TooFew"/>; which of the two it is, is not disclosed.
    /// </summary>
    internal sealed class HeldBack(int asked, MinimumGroup minimum) : Publication<TOption>(asked, minimum);

    /// <summary>
    /// Too few people answered. How many is not disclosed: between zero and four, the number itself reveals who kept silent.
    /// </summary>
    internal sealed class TooFew(int asked, MinimumGroup minimum) : Publication<TOption>(asked, minimum);
}

/// <summary>The one door for the counts of a round (platform facts, section 6).</summary>
internal static class Publication
{
    /// <summary>
    /// So many people may tell each other what they answered without learning what anybody else did. Somebody who alone chose otherwise
    /// knows everybody else's answer, and so do two; therefore at least three must have chosen otherwise than most. Of five, 3-2 is then
    /// not shown and 2-2-1 is.
    /// </summary>
    public const int MaxColluding = 2;

    /// <summary>
    /// Judges one round of one group: its counts when at least the minimum <b>answered</b> (the number asked does not count) and they did
    /// not all choose nearly the same.
    /// </summary>
    /// <param name="asked">How many people were asked.</param>
    /// <param name="answered">How many answered; each person once.</param>
    /// <param name="counts">Answers per option.</param>
    /// <param name="minimum">The threshold of the round.</param>
    public static Publication<TOption> Of<TOption>(
        int asked, int answered, IEnumerable<KeyValuePair<TOption, int>> counts, MinimumGroup minimum)
        where TOption : notnull =>
        Publication<TOption>.Published.Judge(new Tally<TOption>(asked, answered, counts), minimum, people: answered, rounds: 1);

    /// <summary>
    /// The same beside an outcome with the same form that was shown shortly before. To be asked for every such outcome within
    /// <see cref="OverTime.Horizon"/>, not only the last: two rounds in which nearly everybody answered can be laid beside each other
    /// whatever lies between them. When it is not known who came and went in between, the round is to be held back.
    /// </summary>
    /// <param name="judged">What <see cref="Of"/> said of this round.</param>
    /// <param name="earlier">What was shown then; null when nothing was within <see cref="OverTime.Horizon"/>.</param>
    /// <param name="change">Who came and went in between, in numbers.</param>
    public static Publication<TOption> Beside<TOption>(Publication<TOption> judged, ShownBefore<TOption>? earlier, RosterChange change)
        where TOption : notnull =>
        judged.HeldBackIf(counts => earlier is not null && OverTime.TellsOfFew(counts, earlier, change));

    /// <summary>The same of a meeting, where people may have answered in another meeting that day.</summary>
    /// <param name="judged">What <see cref="Of"/> said of this meeting.</param>
    /// <param name="alsoElsewhere">How many of those who answered here had answered the same form in another meeting that day.</param>
    /// <remarks>
    /// Two meetings that differ by one person, laid side by side, tell what that person answered. Meetings without anybody in common do
    /// not. To know the number, a mark "answered this form in a meeting today" per person is enough, without the meeting or the answer,
    /// erased at midnight. That the picture is held back tells that somebody was in both, which those who were there saw.
    /// </remarks>
    public static Publication<TOption> OfMeeting<TOption>(Publication<TOption> judged, int alsoElsewhere)
        where TOption : notnull =>
        judged.HeldBackIf(_ => alsoElsewhere > 0);
}
