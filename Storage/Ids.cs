namespace Welbevinden.Storage;

/// <summary>A person: the Entra object id, as Teams sends it in <c>from.aadObjectId</c>. Opaque; compared as written.</summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>
    /// Characters, at most: an Entra object id has 36. It stands in keys beside other things, so it may not fill one alone.
    /// </summary>
    public const int MaxLength = 64;

    public override string ToString() => Value;
}

/// <summary>A school of the directory, by its short id (<c>esdoorn</c>).</summary>
public readonly record struct SchoolId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One round of a feature: feature, school and local date (<c>checkin-esdoorn-2026-11-23</c>).</summary>
public readonly record struct RoundId(string Value)
{
    public override string ToString() => Value;
}
