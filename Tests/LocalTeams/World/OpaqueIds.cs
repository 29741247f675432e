using System.Security.Cryptography;
using System.Text;

namespace Welbevinden.LocalTeams.World;

/// <summary>
/// Ids with the prefixes of Teams and with characters that must be escaped in a path (<c>+ / = : @</c>), so that a client that forgets to
/// fails. The same name gives the same id, so a restarted stand-in recognises its own.
/// </summary>
internal static class OpaqueIds
{
    public static string Person(string objectId) => $"29:1{Scramble("person", objectId)}";

    public static string PersonalConversation(string objectId) => $"a:1{Scramble("chat", objectId)}";

    public static string GroupChat(string name) => $"19:{Scramble("group", name)}@thread.v2";

    public static string Channel(string team, string name) => $"19:{Scramble("channel", team + "/" + name)}@thread.tacv2";

    private static string Scramble(string kind, string name) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name}"))) + "/+";
}
