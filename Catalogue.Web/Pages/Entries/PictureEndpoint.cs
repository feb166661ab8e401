using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Entries;

/// <summary>
/// The pictures of offers. What a published version shows is for everybody, for ever (A19); what only a draft shows is for its
/// partner's people and the ministry, and for others it is not there.
/// </summary>
internal static class PictureEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(EntryLinks.PicturePattern, [HttpMethods.Get, HttpMethods.Head], FindAsync);

    private static async Task<IResult> FindAsync(
        string reference,
        Guid file,
        HttpContext http,
        OfferPictures pictures,
        RegistryContext registry,
        IAuthorizationService authorization,
        CancellationToken cancellation)
    {
        if (await pictures.FindAsync(reference, file, cancellation) is not { } found) return TypedResults.NotFound();
        if (found.IsPublic) return StoredFileAnswer.PublicPicture(found.Content);
        var partner = await registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == found.PartnerId, cancellation);
        foreach (var requirement in (IAuthorizationRequirement[])[new OwnCompanyRequirement(Permission.EnterSpace), new OwnFileRequirement(Permission.ReadFiles)])
        {
            if ((await authorization.AuthorizeAsync(http.User, partner, requirement)).Succeeded) return StoredFileAnswer.PrivatePicture(found.Content);
        }

        return TypedResults.NotFound();
    }
}
