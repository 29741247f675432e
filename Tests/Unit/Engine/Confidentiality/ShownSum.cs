namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>What a view of the top 3 says of one aspect, and of which classes. Everybody knows who answered for which class.</summary>
/// <param name="Members">The classes of the view that answered, by number.</param>
/// <param name="Named">In how many of them the aspect was named.</param>
/// <param name="Points">Their points together.</param>
/// <param name="Mentors">The number of different mentors who named it; null when that is not shown.</param>
internal sealed record ShownSum(IReadOnlyList<int> Members, int Named, int Points, int? Mentors)
{
    /// <summary>True when the view says by itself what every class in it answered on "named or not".</summary>
    public bool TellsWhoNamed => Named == 0 || Named == Members.Count;

    /// <summary>True when the view says by itself how many points every class in it gave.</summary>
    public bool TellsPoints(int most) => Points == 0 || Points == most * Members.Count || (TellsWhoNamed && Points == Named);
}

/// <summary>What a search came to, from harmless to worst.</summary>
internal enum Verdict
{
    Nothing,

    /// <summary>The search ran into its limit before it could say anything; counted, never taken for safe.</summary>
    Undecided,

    /// <summary>All classes of a small group are known to have named it, or none, or all gave the same points.</summary>
    AllOrNone,

    /// <summary>The sum of a small group is known, while who is who in it is not.</summary>
    Mixed,
}
