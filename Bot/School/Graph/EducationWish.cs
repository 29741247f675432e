namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Which classes look for their teachers in the education roster: school and class, to the words such a class may go by there.
/// </summary>
internal sealed record EducationWish(IReadOnlyDictionary<string, IReadOnlyList<string>> Classes)
{
    public static EducationWish None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>The classes of the file that no group stands for, where the settings ask for Education.</summary>
    public static EducationWish Of(GraphOptions options, DirectorySnapshot beside)
    {
        var mapped = options.Groups.Values
            .Where(group => group.IsClass)
            .Select(group => SchoolClass.KeyOf(group.School, group.Class))
            .ToHashSet(StringComparer.Ordinal);
        return !options.Education ? None : new(beside.Classes
            .Where(one => !mapped.Contains(one.Key))
            .ToDictionary(one => one.Key, IReadOnlyList<string> (one) => [one.Id, one.Name], StringComparer.Ordinal));
    }
}
