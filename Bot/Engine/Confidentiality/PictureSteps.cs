namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>How much of a picture in two dimensions is tried, from the most to the least. The order is the same for everybody.</summary>
internal static class PictureSteps
{
    /// <summary>
    /// The first step of which the last audit finds nothing: everything that <see cref="Suppression"/> allows; without the combinations;
    /// without the dimension of fewer lines as well; the whole alone.
    /// </summary>
    public static Suppression Choose(
        Grid grid, IReadOnlyList<AnsweredItem> items, IReadOnlyList<ActualAnswers> figures, MinimumGroup minimum) =>
        Of(grid)
            .Select(step => Suppression.Choose(grid, minimum, step))
            .First(one => !LastAudit.Finds(items, figures, grid.Views().Where(one.Shows).ToHashSet(), minimum));

    /// <summary>Per step which views may be in it.</summary>
    internal static IReadOnlyList<Func<ViewKey, bool>> Of(Grid grid) =>
    [
        _ => true,
        view => view.Row is null || view.Column is null,
        view => grid.Rows >= grid.Columns ? view.Column is null : view.Row is null,
        view => view == ViewKey.Whole,
    ];
}
