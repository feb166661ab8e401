using Catalogue.Web.Discovery;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Infrastructure.Security.Staff;
using Catalogue.Web.Pages.Ministry;
using Microsoft.AspNetCore.Authentication;

namespace Catalogue.Web.Pages.SignIn.Staff;

/// <summary>Where signing in begins. The return from the provider is the handler's (<see cref="StaffSignInHandler"/>).</summary>
internal static class StaffEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(StaffLinks.SignIn, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var properties = new AuthenticationProperties { RedirectUri = LocalAddress.Of(context.Request.Query[StaffLinks.ReturnParameter]) ?? MinistryLinks.Home };
            if (context.Request.Query.ContainsKey(StaffLinks.AgainParameter)) properties.SetParameter(StaffSignInHandler.Prompt, "login");
            return TypedResults.Challenge(properties, [StaffSecurity.ProviderScheme]);
        }).WithMetadata(NotIndexed.Mark);
}
