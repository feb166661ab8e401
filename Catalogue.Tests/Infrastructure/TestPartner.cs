using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A partner of a real registry, made through the same services as everybody; the caller begins and commits.</summary>
internal sealed class TestPartner
{
    private readonly IServiceProvider _services;
    private readonly Outlet _outlet;

    private TestPartner(IServiceProvider services, Partner partner, Outlet outlet, RightOfUse right) =>
        (_services, Partner, _outlet, Right) = (services, partner, outlet, right);

    public Partner Partner { get; }

    public RightOfUse Right { get; }

    /// <summary>A validated partner in Le Puy-en-Velay, with its right.</summary>
    /// <param name="services">The registry's services.</param>
    /// <param name="rank">Its number among those a test makes, from 0 to 999.</param>
    /// <param name="slug">Its address.</param>
    /// <param name="lastDay">Last legal day of its right.</param>
    /// <param name="context">When it joins.</param>
    /// <param name="sheet">Its answers to specifications.</param>
    public static async Task<TestPartner> JoinAsync(
        IServiceProvider services, int rank, string slug, DateOnly lastDay, ActionContext context, IReadOnlyDictionary<string, Answer>? sheet = null)
    {
        var (partners, rights) = (services.GetRequiredService<PartnerService>(), services.GetRequiredService<RightService>());
        var programme = await services.GetRequiredService<RegistryContext>().Programmes.OrderBy(p => p.StartsOn).FirstAsync();
        var partner = partners.Declare(
            new()
            {
                Id = Guid.CreateVersion7(),
                Slug = slug,
                Number = Siren.WithKey($"0009{rank:0000}"),
                Company = Build.Partner().Company,
                Sheet = sheet ?? new Dictionary<string, Answer>(),
            },
            context);
        var outlet = partner.AddOutlet(Guid.CreateVersion7(), Build.Place);
        partners.Validate(partner, context).OrThrow();
        var right = rights.Request(Guid.CreateVersion7(), partner.Id, programme, context);
        rights.Grant(right, programme, lastDay, context).OrThrow();
        return new(services, partner, outlet, right);
    }

    /// <summary>Publishes an offer of its own.</summary>
    /// <param name="reference">Reference of the offer.</param>
    /// <param name="slug">Its address.</param>
    /// <param name="specification">Reference of the specification.</param>
    /// <param name="content">What it says.</param>
    /// <param name="context">When.</param>
    public async Task<Offer> PublishAsync(
        string reference, string slug, string specification, OfferContent content, ActionContext context)
    {
        var offers = _services.GetRequiredService<OfferService>();
        var offer = offers.Write(
            new NewOffer
            {
                Reference = reference,
                Slug = slug,
                Specification = await _services.GetRequiredService<RegistryContext>().Specifications.SingleAsync(s => s.Reference == specification),
                PartnerId = Partner.Id,
                OutletId = _outlet.Id,
                RightId = Right.Id,
                Content = content,
            },
            context);
        var published = await offers.PublishAsync(offer, context);
        published.Succeeded.ShouldBeTrue(published.Refusal?.Sentence);
        return offer;
    }
}
