using Azure;

namespace Welbevinden.Storage.Features.CheckIn;

/// <summary>
/// Who worked at a school when its last round opened, to count who comes and goes. Overwritten at each opening; it says nothing of answers.
/// </summary>
/// <param name="School">Which school.</param>
/// <param name="People">Everybody on the staff, whether they were asked or not.</param>
public sealed record StaffList(SchoolId School, IReadOnlyList<PersonId> People)
{
    /// <summary>Null when there is no list yet.</summary>
    public ETag? ETag { get; init; }
}
