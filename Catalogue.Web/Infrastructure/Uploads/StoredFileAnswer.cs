using Catalogue.Core.Documents;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Web.Infrastructure.Uploads;

/// <summary>
/// Answers with a stored file, from an endpoint or from the handler of a page, which says first who may have it. Its type is that of its
/// format, never one that somebody declared; browsers guess none and let nothing in it act.
/// </summary>
internal sealed class StoredFileAnswer : ActionResult, IResult
{
    private static readonly OwnContentPolicy NothingActs = new("default-src 'none'; sandbox; frame-ancestors 'none'");

    private readonly FileContent _content;
    private readonly string? _name;
    private readonly string _caching;

    private StoredFileAnswer(FileContent content, string? name, string caching) => (_content, _name, _caching) = (content, name, caching);

    /// <summary>A private document: to be saved, never opened in place, kept by no cache.</summary>
    /// <param name="content">The document.</param>
    /// <param name="name">What to save it as: the name that <see cref="CheckedUpload"/> gave.</param>
    public static StoredFileAnswer Download(FileContent content, string name) => new(content, name, "private, no-store");

    /// <summary>A picture for everybody, at an address of its own that never leads to another: kept for a year.</summary>
    public static StoredFileAnswer PublicPicture(FileContent picture) => new(picture, name: null, "public, max-age=31536000, immutable");

    /// <summary>A picture that is not for everybody yet: shown in place, kept by no cache.</summary>
    public static StoredFileAnswer PrivatePicture(FileContent picture) => new(picture, name: null, "private, no-store");

    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ExecuteAsync(context.HttpContext);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Features.Set(NothingActs);
        httpContext.Response.Headers.CacheControl = _caching;
        // The hash of a private document says nothing to who may not have it, and it is not kept: no need to give it.
        var tag = _name is null ? new EntityTagHeaderValue($"\"{_content.File.Sha256}\"") : null;
        return TypedResults.Bytes(_content.Bytes, DocumentFormats.ContentTypeOf(_content.File.Format), _name, entityTag: tag).ExecuteAsync(httpContext);
    }
}
