using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// A page whose form may have been kept while its owner signed in again. Read by them, it is made as if the form had just come, so
/// that everything typed is bound to it; the <see cref="KeptForm"/> among the request's features tells the page to do nothing with it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ResumesFormAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.User.SessionId() is not null && KeptForms.IsSent(http.Request)) await ResumeAsync(http);
        await next();
    }

    private static async Task ResumeAsync(HttpContext http)
    {
        var forms = http.RequestServices.GetRequiredService<KeptForms>();
        var kept = await forms.FindAsync(http);
        if (kept?.OwnerId == http.User.Id())
        {
            // It waits for its own page.
            if (kept.Address != KeptForms.Local(http.Request)) return;
            http.Features.Set(kept);
            http.Request.Method = HttpMethods.Post;
            http.Request.Form = new FormCollection(kept.Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
        }

        await forms.ForgetAsync(http);
    }
}
