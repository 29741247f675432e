using System.Net;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.School.File;

namespace Welbevinden.Bot.School.Graph;

/// <summary>Which settings of Graph the bot can start with; only looked at when Graph is the provider.</summary>
internal sealed class GraphSettings(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        var provider = configuration[$"{DirectoryOptions.Section}:Provider"];
        if (!string.Equals(provider, DirectoryOptions.Graph, StringComparison.OrdinalIgnoreCase))
        {
            return ValidateOptionsResult.Skip;
        }

        string[] wrong = [.. WrongAddress(options), .. WrongTimes(options), .. WrongGroups(options), .. WrongInstallation(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> WrongAddress(GraphOptions options)
    {
        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url)
            || url.AbsolutePath != "/"
            || url.Query.Length > 0
            || url.UserInfo.Length > 0)
        {
            yield return $"Directory:Graph:BaseUrl is '{options.BaseUrl}'; expected an origin such as {GraphOptions.PublicCloud}, "
                + $"without path.";
            yield break;
        }

        var loopback = IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
        if (loopback && (!environment.IsDevelopment() || string.IsNullOrWhiteSpace(configuration["LocalChannel"])))
        {
            yield return "Directory:Graph:BaseUrl is a loopback address; a stand-in for Graph is accepted only in Development and "
                + "together with LocalChannel. Remove the setting.";
        }
        else if (!loopback && (url.Scheme is not "https" || !IsMicrosofts(url.Host)))
        {
            yield return $"Directory:Graph:BaseUrl is '{options.BaseUrl}'; expected https and a host of Microsoft's, as in "
                + $"{GraphOptions.PublicCloud}: the bot's token goes there.";
        }
    }

    /// <summary>The public cloud, the two of the United States' government and that of China.</summary>
    private static bool IsMicrosofts(string host) =>
        host is "graph.microsoft.com" or "graph.microsoft.us" or "dod-graph.microsoft.us" or "microsoftgraph.chinacloudapi.cn";

    private static IEnumerable<string> WrongTimes(GraphOptions options)
    {
        if (options.SyncMinutes is not (>= 0.001 and <= 60))
        {
            yield return $"Directory:Graph:SyncMinutes is {options.SyncMinutes}; expected up to 60 minutes: roles are read at least "
                + "hourly.";
        }

        if (options.FullSyncHours is not (>= 0.001 and <= 144))
        {
            yield return $"Directory:Graph:FullSyncHours is {options.FullSyncHours}; expected up to 144 hours.";
        }

        if (options.FreshSeconds is not (>= 0 and <= 3600))
        {
            yield return $"Directory:Graph:FreshSeconds is {options.FreshSeconds}; expected 0 to 3600 seconds.";
        }

        if (options.WaitSeconds is not (>= 0 and <= 10))
        {
            yield return $"Directory:Graph:WaitSeconds is {options.WaitSeconds}; expected 0 to 10 seconds: Teams waits 15.";
        }

        if (options.MostGonePercent is not (> 0 and <= 100))
        {
            yield return $"Directory:Graph:MostGonePercent is {options.MostGonePercent}; expected above 0 and up to 100.";
        }
    }

    private static IEnumerable<string> WrongGroups(GraphOptions options)
    {
        if (options.Groups.Count == 0)
        {
            yield return "Directory:Graph:Groups is empty; expected at least one group by its object id, as in "
                + """
                "Directory": { "Graph": { "Groups": { "6f1c9a52-…": { "School": "esdoorn", "Roles": "staff" } } } } in appsettings.json.
                """
                + " A shell cannot export a name with hyphens.";
        }

        foreach (var (id, group) in options.Groups)
        {
            var where = $"Directory:Graph:Groups:{id}";
            if (!Guid.TryParseExact(id, "D", out _))
            {
                yield return $"{where} is no object id; expected the id that Entra shows with the group, as in "
                    + $"6f1c9a52-3c1e-4d0e-8b7a-2d9e4c5b6a70.";
            }

            foreach (var reason in group.IsClass ? WrongClass(group) : WrongPeople(group))
            {
                yield return $"{where}:{reason}";
            }
        }
    }

    private static IEnumerable<string> WrongPeople(GroupOptions group)
    {
        if (group.School.Length == 0 && group.Roles.Length == 0 && group.Team.Length == 0)
        {
            yield return "School, Roles, Team and Class are all empty; set what the group means, or take it out.";
        }

        foreach (var role in group.RoleWords.Where(role => !Vocabulary.Roles.ContainsKey(role)))
        {
            yield return $"Roles has '{role}'; expected one or more of {string.Join(", ", Vocabulary.Roles.Keys)}.";
        }
    }

    private static IEnumerable<string> WrongClass(GroupOptions group)
    {
        if (group.School.Length == 0)
        {
            yield return "School is empty; expected the id of the school of this class.";
        }

        if (group.Roles.Length > 0 || group.Team.Length > 0)
        {
            yield return "Class stands beside Roles or Team; a class group shows only its mentors. Map another group to the roles.";
        }

        if (!string.Equals(group.Mentors, "owners", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(group.Mentors, "members", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Mentors is '{group.Mentors}'; expected owners or members.";
        }

        if (group.Level.Length > 0 && !Vocabulary.Levels.ContainsKey(group.Level))
        {
            yield return $"Level is '{group.Level}'; expected one of {string.Join(", ", Vocabulary.Levels.Keys)}.";
        }
        else if (group.Level.Length > 0 && (group.Year < 1 || group.Year > Vocabulary.LastYear(Vocabulary.Levels[group.Level])))
        {
            yield return $"Year is {group.Year}; expected 1 to {Vocabulary.LastYear(Vocabulary.Levels[group.Level])} at this level.";
        }
    }

    private static IEnumerable<string> WrongInstallation(GraphOptions options)
    {
        if (options.CatalogueAppId.Length > 0 && !Guid.TryParseExact(options.CatalogueAppId, "D", out _))
        {
            yield return $"Directory:Graph:CatalogueAppId is '{options.CatalogueAppId}'; expected the id of the app in the Teams "
                + $"admin centre (Manage apps), a GUID.";
        }

        if (options.InstallPerSecond is not (>= 0.01 and <= 30))
        {
            yield return $"Directory:Graph:InstallPerSecond is {options.InstallPerSecond}; expected up to 30, which is what Graph allows.";
        }
    }
}
