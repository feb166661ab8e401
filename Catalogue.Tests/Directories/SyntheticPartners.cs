using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Directories;

/// <summary>Many partners under a programme of their own, and beside them, plainly, what each is expected to be.</summary>
internal sealed class SyntheticPartners
{
    public const string Programme = "certification-2026";
    public const string Informatique = "centre-essai-informatique";
    public const string Telecoms = "centre-essai-telecoms";

    private static readonly LabelState[] States =
        [LabelState.InForce, LabelState.InForce, LabelState.Suspended, LabelState.Expired, LabelState.Withdrawn, LabelState.Ended];

    private static readonly string[] Names = ["Atelier", "Écluse", "Réseaux", "L’Hôtel"];

    private readonly Programme _programme = Build.Programme(reference: Programme, name: "Certification d’essai");
    private readonly Specification _informatique = Centre(Informatique);
    private readonly Specification _telecoms = Centre(Telecoms);

    /// <param name="Name">Unique.</param>
    /// <param name="Position">Of its one outlet.</param>
    /// <param name="State">On <see cref="DemoRegistryFile.Today"/>.</param>
    /// <param name="Category">Of the centre it shows; null where it shows none.</param>
    internal sealed record Expected(string Name, GeoPoint Position, LabelState State, string? Category);

    public async Task<IReadOnlyList<Expected>> WriteAsync(RegistryContext registry, int count)
    {
        registry.AddRange(_programme, _informatique, _telecoms);
        var expected = Enumerable.Range(0, count).Select(number => Write(registry, number)).ToList();
        await registry.SaveChangesAsync();
        return expected;
    }

    private Expected Write(RegistryContext registry, int number)
    {
        var state = States[number % States.Length];
        var name = $"{Names[number % Names.Length]} {number:00000}";
        var position = new GeoPoint(42.5 + (number % 70 * 0.1), (number / 70 * 0.1) - 2);
        var partner = Partner.Declare(
            new PartnerDeclaration
            {
                Id = Guid.CreateVersion7(),
                Slug = Slug.Of(name),
                // Numbers that begin with 001 are given to nobody, the demonstration's partners included.
                Number = Siren.WithKey($"001{number:00000}"),
                Company = Build.Partner().Company with { Name = name },
                Sheet = new Dictionary<string, Answer>(),
            },
            Build.Day(2026, 1, 5));
        var outlet = partner.AddOutlet(Guid.CreateVersion7(), Lines.Outlet(0) with { Position = position });
        var right = RightOfUse.Request(Guid.CreateVersion7(), partner.Id, _programme, Build.Day(2026, 1, 5));
        var lastDay = state == LabelState.Expired ? new DateOnly(2026, 11, 21) : _programme.EndsOn;
        right.Grant(_programme, lastDay, Build.Day(2026, 1, 20)).OrThrow();
        var decided = state switch
        {
            LabelState.Suspended => right.Suspend("essai", Build.Day(2026, 6, 1)),
            LabelState.Withdrawn => right.Withdraw("essai", Build.Day(2026, 6, 1)),
            LabelState.Ended => right.End("essai", Build.Day(2026, 6, 1)),
            _ => Result.Done,
        };
        decided.OrThrow();
        registry.AddRange(partner, right);

        // Every other partner has a centre, shown while the right is in force.
        if (number % 2 == 1) return new Expected(name, position, state, null);
        var specification = number % 4 == 0 ? _informatique : _telecoms;
        var offer = Offer.Write(
            new NewOffer
            {
                Reference = $"ESSAI-{number:00000}",
                Slug = $"essai-{number:00000}",
                Specification = specification,
                PartnerId = partner.Id,
                OutletId = outlet.Id,
                RightId = right.Id,
                Content = Build.Content(name),
            },
            Build.Day(2026, 2, 1));
        offer.Stand(state == LabelState.InForce
            ? new Standing(Build.Day(2026, 2, 1), ParisCalendar.EndOf(lastDay), StandingEnd.RightExpired)
            : new Standing(Build.Day(2026, 2, 1), Build.Day(2026, 6, 1), StandingEnd.RightSuspended));
        registry.Add(offer);
        return new Expected(name, position, state, state == LabelState.InForce ? specification.Reference : null);
    }

    private static Specification Centre(string reference)
    {
        var specification = Specification.From(reference);
        specification.Describe("Centre d’essai", $"Centre, {reference}", "prestataires", OfferKind.Centre, "");
        return specification;
    }
}
