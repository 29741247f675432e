namespace Welbevinden.Storage;

/// <summary>A person: the Entra object id, as Teams sends it in <c>from.aadObjectId</c>. Opaque; compared as written.</summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>
    /// Maximum number of characters: an Entra object id has 36. Keys combine it with other parts, so it must not fill a key by itself.
    /// </summary>
    public const int MaxLength = 64;

    public override string ToString() => Value;
}

/// <summary>A school in the directory, by its short id (<c>esdoorn</c>).</summary>
public readonly record struct SchoolId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One round of a feature: feature, school and local date (<c>checkin-esdoorn-2026-11-23</c>).</summary>
public readonly record struct RoundId(string Value)
{
    public override string ToString() => Value;
}
