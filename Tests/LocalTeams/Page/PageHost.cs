using Microsoft.Extensions.FileProviders;
using Welbevinden.LocalTeams.Hosting;

namespace Welbevinden.LocalTeams.Page;

/// <summary>The page's own server: files, what the page asks, and the control API.</summary>
internal static class PageHost
{
    // Card images may be data URIs or pictures of the school; scripts only ours and the renderer's.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; connect-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string Site = Path.Combine(Checkout.LocalTeams, "Page", "Site");

    public static void Map(WebApplication app, LocalTeamsServer server)
    {
        app.Use(ProtectAsync);
        app.UseRouting();
        ControlRoutes.Map(app, server);
        ChatRoutes.Map(app, server);
        EventRoutes.Map(app, server);
        GalleryRoutes.Map(app);
        app.MapGet("/", () => Results.File(Path.Combine(Site, "index.html"), "text/html; charset=utf-8"));
        app.MapGet("/gallery", () => Results.File(Path.Combine(Site, "gallery.html"), "text/html; charset=utf-8"));
        app.MapGet("/lib/adaptivecards.js", () => Library("adaptivecards", "adaptivecards.min.js"));
        app.MapGet("/lib/markdown-it.js", () => Library("markdown-it", "markdown-it.min.js"));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Site), RequestPath = "/site" });
    }

    private static Task ProtectAsync(HttpContext context, RequestDelegate next)
    {
        // The host name must be loopback too, so that a foreign web page cannot reach this server under its own name.
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        return next(context);
    }

    private static IResult Library(string package, string file)
    {
        var path = Path.Combine(Checkout.LocalTeams, "node_modules", package, "dist", file);
        return File.Exists(path)
            ? Results.File(path, "text/javascript")
            : Results.Problem($"{package} is not installed: run npm ci in Tests/LocalTeams.", statusCode: 503);
    }
}
