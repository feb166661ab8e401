using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>The partner of a row, its right and its offer, and what may happen to them.</summary>
internal sealed class StandingScene
{
    private readonly IServiceProvider _services;

    private StandingScene(IServiceProvider services, DateTimeOffset when, Partner partner, RightOfUse right, Offer offer, Offer other)
    {
        (_services, Partner, Right, Offer, Other) = (services, partner, right, offer, other);
        Context = Build.Context(when, "notice_lost");
    }

    public Partner Partner { get; }

    public RightOfUse Right { get; }

    /// <summary>The one the row is about.</summary>
    public Offer Offer { get; }

    /// <summary>The partner's other offer of the family.</summary>
    public Offer Other { get; }

    public ActionContext Context { get; }

    public PartnerService Partners => _services.GetRequiredService<PartnerService>();

    public RightService Rights => _services.GetRequiredService<RightService>();

    public OfferService Offers => _services.GetRequiredService<OfferService>();

    public static async Task<StandingScene> OfAsync(IServiceProvider services, StandingRow row, DateTimeOffset when)
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var partner = await registry.Partners.SingleAsync(partner => partner.Slug == row.Slug);
        var offer = await registry.Offers.Include(offer => offer.Versions).SingleAsync(offer => offer.Slug == row.Slug);
        var other = await registry.Offers.SingleAsync(offer => offer.Slug == row.Slug + "-autre");
        return new(services, when, partner, await registry.Rights.SingleAsync(right => right.Id == offer.RightId), offer, other);
    }

    /// <summary>Something done to the right or to the partner, which its offers follow.</summary>
    public async Task ToAllAsync(Result done)
    {
        done.OrThrow();
        await Offers.RefreshStandingsAsync(Partner.Id, Context);
    }

    public async Task PublishAsync(bool hasBackup)
    {
        Offer.Rewrite(StandingTableSite.Content(hasBackup));
        (await Offers.PublishAsync(Offer, Context)).Succeeded.ShouldBeTrue();
    }

    /// <summary>The terms of the next edition are accepted and the partner validated; the offer goes on under it.</summary>
    public async Task GoOnInTheNextEditionAsync()
    {
        var programme = await _services.GetRequiredService<RegistryContext>().Programmes.SingleAsync(p => p.Reference == "edition-suivante");
        var right = Rights.Request(Guid.CreateVersion7(), Partner.Id, programme, Context);
        Rights.Grant(right, programme, programme.EndsOn, Context).OrThrow();
        (await Offers.MoveAsync(Offer, right, Context)).OrThrow();
    }
}
