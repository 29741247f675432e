namespace Welbevinden.Storage;

/// <summary>A person: the Entra object id, as Teams sends it in <c>from.aadObjectId</c>. Opaque; compared as written.</summary>
public readonly record struct PersonId(string Value)
{
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
