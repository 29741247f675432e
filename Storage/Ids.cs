namespace Welbevinden.Storage;

/// <summary>
/// A person: the Entra object id, as Teams sends it in <c>from.aadObjectId</c>. Opaque. Capitals do not count: Teams and Graph send small
/// letters, a file that was typed or exported may have capitals. It is kept in small letters from the start, so that every comparison,
/// every key of the store and every card means the same person by it.
/// </summary>
public readonly record struct PersonId
{
    /// <summary>
    /// Maximum number of characters: an Entra object id has 36. Keys combine it with other parts, so it must not fill a key by itself.
    /// </summary>
    public const int MaxLength = 64;

    public PersonId(string value) => Value = value.ToLowerInvariant();

    /// <summary>In small letters.</summary>
    public string Value { get; }

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
