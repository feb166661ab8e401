using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// A page about one partner, named by <c>{partenaire}</c> in its address. It answers 404 when there is none and 403 when it is
/// not for this person; the page itself finds the partner with <see cref="PartnerOfRequest.Partner"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal abstract class PartnerAccessAttribute(IAuthorizationRequirement requirement) : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var registry = http.RequestServices.GetRequiredService<RegistryContext>();
        var slug = http.GetRouteValue(PartnerOfRequest.RouteKey) as string;
        var partner = await registry.Partners.AsNoTracking().FirstOrDefaultAsync(partner => partner.Slug == slug, http.RequestAborted);
        var authorization = http.RequestServices.GetRequiredService<IAuthorizationService>();
        if (partner is null) context.Result = new NotFoundResult();
        else if (!(await authorization.AuthorizeAsync(http.User, partner, requirement)).Succeeded) context.Result = new ForbidResult();
        else http.Features.Set(partner);
    }
}

/// <summary>A page of a partner's space, for its own people whose role allows something, and for who acts for it (A5).</summary>
internal sealed class OwnCompanyAttribute(Permission permission) : PartnerAccessAttribute(new OwnCompanyRequirement(permission));

/// <summary>A page of a partner's file, for the ministry's people whose role allows something on it.</summary>
internal sealed class OwnFileAttribute(Permission permission) : PartnerAccessAttribute(new OwnFileRequirement(permission));

internal static class PartnerOfRequest
{
    /// <summary>Name of the part of the address that says which partner.</summary>
    public const string RouteKey = "partenaire";

    /// <summary>The partner that the address names, which the person was found to have access to. Read, not followed.</summary>
    /// <exception cref="InvalidOperationException">The page has no <see cref="PartnerAccessAttribute"/>.</exception>
    public static Partner Partner(this HttpContext context) =>
        context.Features.Get<Partner>() ?? throw new InvalidOperationException("The page is not about a partner.");
}
