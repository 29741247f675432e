namespace Welbevinden.LocalTeams.Faults;

/// <summary>Where the error code is in the body; the platform does all three.</summary>
internal enum CodePlace
{
    /// <summary><c>error.code</c>.</summary>
    Plain,

    /// <summary>As <c>subCode</c> in a JSON text inside the message.</summary>
    Escaped,

    /// <summary>Nowhere: <c>error.code</c> is only "Forbidden".</summary>
    Absent,
}

/// <summary>What a fault does to a request.</summary>
internal abstract record FaultEffect
{
    private FaultEffect()
    {
    }

    /// <summary>Not done; answered with this status and code.</summary>
    internal sealed record Refuse(int Status, string Code, CodePlace Place = CodePlace.Plain) : FaultEffect;

    /// <summary>Not done; 429, with Retry-After in seconds when given.</summary>
    internal sealed record Throttle(int? RetryAfterSeconds) : FaultEffect;

    /// <summary>Done, but answered with this status: the bot cannot know.</summary>
    internal sealed record AcceptThenFail(int Status) : FaultEffect;

    /// <summary>Done; answered only after this long.</summary>
    internal sealed record AcceptSlowly(TimeSpan Delay) : FaultEffect;

    /// <summary>Done only after this long, and not at all when the caller is gone by then.</summary>
    internal sealed record Hesitate(TimeSpan Delay) : FaultEffect;

    /// <summary>Done; then the connection is cut without an answer.</summary>
    internal sealed record AcceptThenReset : FaultEffect;

    /// <summary>Not done; the connection is cut without an answer.</summary>
    internal sealed record Reset : FaultEffect;
}
