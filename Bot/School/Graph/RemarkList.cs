using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>Counts the remarks on a reading, by kind and by what they are about.</summary>
internal sealed class RemarkList
{
    private readonly Dictionary<(RemarkKind Kind, string About), int> _remarks = [];

    /// <summary>All of them, always in the same order.</summary>
    public IReadOnlyList<Remark> All =>
    [
        .. _remarks.OrderBy(one => one.Key.Kind)
            .ThenBy(one => one.Key.About, StringComparer.Ordinal)
            .Select(one => new Remark(one.Key.Kind, one.Key.About, one.Value)),
    ];

    public void Add(RemarkKind kind, string about, int count = 1) =>
        _remarks[(kind, about)] = _remarks.GetValueOrDefault((kind, about)) + count;
}
