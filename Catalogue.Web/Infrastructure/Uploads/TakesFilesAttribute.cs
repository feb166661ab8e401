using Catalogue.Core.Documents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Catalogue.Web.Infrastructure.Uploads;

/// <summary>
/// On the model of a page whose form takes files (<c>enctype="multipart/form-data"</c>, a property of type <see cref="IFormFile"/>): its
/// form is read by <see cref="UploadForm"/>, so that a file that is too large comes back as a sentence, the rest of the form as it was
/// typed. No other page takes files of any length.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter, IRequestSizeLimitMetadata
{
    /// <summary>
    /// Bytes of a request at most. Far more than a file may have: a browser that is stopped while it sends shows a broken connection
    /// instead of the answer, so that what is too large is read to its end, and dropped.
    /// </summary>
    public const int LargestRequest = 64 * 1024 * 1024;

    /// <summary>Before anything reads the form.</summary>
    public int Order => -1000;

    /// <inheritdoc />
    public long? MaxRequestBodySize => LargestRequest;

    /// <summary>Whether the page that answers takes files.</summary>
    public static bool IsOn(HttpContext request) => request.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (UploadForm.IsOne(request)) context.HttpContext.Features.Set<IFormFeature>(new UploadForm(request, UploadCheck.LargestFile));
    }
}
