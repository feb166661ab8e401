using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// The files the site serves as they are: our own and the part of the design system that pages use. The build puts both
/// in <c>wwwroot</c> beside the executable (<c>SiteFiles.targets</c>), so the site runs from any working directory.
/// </summary>
internal static class SiteFiles
{
    private static readonly TimeSpan Unversioned = TimeSpan.FromDays(1);
    private static readonly TimeSpan Versioned = TimeSpan.FromDays(365);

    /// <summary>Where the files are; also what <c>asp-append-version</c> computes its fingerprints from.</summary>
    public static void UseFilesBesideExecutable(IWebHostEnvironment environment)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        environment.WebRootPath = root;
        environment.WebRootFileProvider = new UnwatchedFiles(new PhysicalFileProvider(root));
    }

    /// <summary>
    /// How files are served: for a year where the address carries the fingerprint of this very file, otherwise for a day. While
    /// nodes change their version, one may be asked for the file of another: nobody is to keep it under that name.
    /// </summary>
    public static StaticFileOptions ServingOptions { get; } = new() { OnPrepareResponse = SetCache };

    private static void SetCache(StaticFileResponseContext context)
    {
        var request = context.Context.Request;
        var isVersioned = request.QueryString.HasValue && request.HttpContext.RequestServices.GetRequiredService<IFileVersionProvider>()
            .AddFileVersionToPath(request.PathBase, request.Path) == request.Path + request.QueryString;
        var age = (long)(isVersioned ? Versioned : Unversioned).TotalSeconds;
        context.Context.Response.Headers.CacheControl = $"public,max-age={age}{(isVersioned ? ",immutable" : "")}";
    }

    /// <summary>They do not change while the site runs; watching them would take one of the few watchers a machine has.</summary>
    private sealed class UnwatchedFiles(PhysicalFileProvider files) : IFileProvider
    {
        public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

        public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
