using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Welbevinden.Bot.Admin.Health;

/// <summary>
/// <c>GET /health/live</c>: the process answers. <c>GET /health/ready</c>: every part it needs works; a part that does not is named.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        var answer = ActivatorUtilities.CreateInstance<ReadyAnswer>(app.Services);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = answer.WriteAsync });
    }
}
