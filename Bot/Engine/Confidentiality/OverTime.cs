using System.Runtime.InteropServices;
using NodaTime;

namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>Who came and went at a school between two rounds, in numbers.</summary>
/// <remarks>
/// The numbers are all that is kept, with the later round. To count them, whoever opens a round needs the staff list at the previous
/// opening; that list says who works at the school, which everybody there knows, and nothing of answers. One such list per school is
/// enough: each opening overwrites it. It must be the staff, not those who were asked: who pauses is nobody else's business, and the reader
/// reasons with whom they see come and go.
/// </remarks>
/// <param name="Stayed">On both lists.</param>
/// <param name="Left">On the earlier one only.</param>
/// <param name="Joined">On the later one only.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RosterChange(int Stayed, int Left, int Joined)
{
    public bool IsNone => Left == 0 && Joined == 0;

    public static RosterChange Between<TPerson>(IReadOnlyCollection<TPerson> before, IReadOnlyCollection<TPerson> now)
        where TPerson : notnull
    {
        var stayed = now.Intersect(before).Count();
        return new RosterChange(stayed, before.Distinct().Count() - stayed, now.Distinct().Count() - stayed);
    }

    /// <summary>
    /// Over two changes in a row, on the safe side: somebody who left and came back counts in both, and those who stayed are as few as they
    /// can have been.
    /// </summary>
    public RosterChange Then(RosterChange next) =>
        new(Math.Max(0, Math.Min(Stayed - next.Left, next.Stayed - Joined)), Left + next.Left, Joined + next.Joined);
}

/// <summary>What was shown of an earlier round.</summary>
/// <param name="Answered">How many answered.</param>
/// <param name="Counts">The counts; null when the card only said that the answers lay close together, so that any could have been.</param>
internal sealed record ShownBefore<TOption>(int Answered, IReadOnlyDictionary<TOption, int>? Counts)
    where TOption : notnull;

/// <summary>Whether two outcomes of one school, laid side by side, tell of those who were there for one of them only.</summary>
/// <remarks>
/// <para>Answers of two rounds are independent, and then no two outcomes tell anything of one person: nothing is the difference of
/// anything. It is otherwise for a reader who supposes that everybody who stayed feels as before. To that reader the leaver is what is
/// missing.</para>
/// <para>Even then nothing follows when those who stayed can account for all that was shown in both rounds: everybody else may have been
/// silent. They can, when of each option the larger of the two counts fits them together. Two of them may know each other's answers, so
/// two are not counted on. No identities are needed for this, and it hides a round only after nearly everybody took part.</para>
/// <para>What the holding back tells: that nearly everybody took part in both. Nothing on who or what.</para>
/// <para>Not covered: somebody who is known to have been away for one of the rounds and is on both staff lists. The bot does not know who
/// is ill, and must not.</para>
/// </remarks>
internal static class OverTime
{
    /// <summary>
    /// After this nobody can suppose that a whole team feels as before. It is also the longest that a form stays unshown because of one
    /// person who came or left.
    /// </summary>
    public static Duration Horizon { get; } = Duration.FromDays(42);

    public static bool TellsOfFew<TOption>(
        IReadOnlyCollection<KeyValuePair<TOption, int>> now, ShownBefore<TOption> earlier, RosterChange change)
        where TOption : notnull
    {
        var counts = new Dictionary<TOption, int>(now);
        var needed = earlier.Counts is { } shown
            ? counts.Keys.Union(shown.Keys).Sum(option => Math.Max(counts.GetValueOrDefault(option), shown.GetValueOrDefault(option)))
            : earlier.Answered + counts.Values.Sum();
        return !change.IsNone && needed > change.Stayed - Publication.MaxColluding;
    }
}
