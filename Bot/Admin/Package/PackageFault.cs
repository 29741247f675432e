namespace Welbevinden.Bot.Admin.Package;

/// <summary>One reason to refuse the app package.</summary>
/// <param name="Where">The file and the path in it, as in <c>manifest.json bots[0].botId</c>.</param>
/// <param name="Reason">What was found, what was expected, what to do.</param>
internal sealed record PackageFault(string Where, string Reason)
{
    public override string ToString() => $"{Where}: {Reason}";
}
