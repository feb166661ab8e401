using System.Globalization;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Demo;

/// <summary>Turns what the demonstration files say into what the registry is given.</summary>
internal static class DemoContent
{
    public static CompanySheet CompanyOf(DemoPartnerFile file) => new()
    {
        Name = file.Name,
        LegalForm = file.LegalForm,
        Founded = file.Founded,
        ApeCode = file.Ape,
        ApeLabel = file.ApeLabel,
        TradeRegister = file.TradeRegister,
        Presentation = file.Presentation,
        Website = file.Website,
        Contact = new(file.Contact.Name, file.Contact.Position, file.Contact.Phone, file.Contact.Email),
        Pledges = Enum.GetValues<Pledge>(),
        Quality = file.Quality,
        Commitments = file.Commitments,
    };

    /// <summary>The SIREN of a fictional company: numbers that begin with 000 are given to nobody.</summary>
    public static Siren SirenOf(int rank) => Siren.WithKey($"000{rank * 137 % 100_000:00000}");

    public static ServiceArea AreaOf(DemoPartnerFile.AreaFile file) =>
        file.Remote ? ServiceArea.RemoteEverywhere
        : file.RadiusKm is { } radius ? ServiceArea.Around(radius)
        : ServiceArea.In(file.Departments ?? throw new FormatException("An area is a radius, departments or remote."));

    /// <param name="file">What the demonstration says of it.</param>
    /// <param name="alike">What all offers of its partner answer alike.</param>
    /// <param name="specifications">Every specification, by reference.</param>
    public static OfferContent ContentOf(
        DemoPartnerFile.OfferFile file, Dictionary<string, object> alike, IReadOnlyDictionary<string, Specification> specifications)
    {
        var criteria = LatestOf(file.Specification, specifications);
        var answers = AnswersOf(alike.Where(answer => criteria.Find(answer.Key) is not null).ToDictionary(), criteria.Find);
        foreach (var (key, answer) in AnswersOf(file.Answers, criteria.Find)) answers[key] = answer;
        if (file.Services is { } services) AddCapabilities(answers, services, criteria);
        return new OfferContent
        {
            Title = file.Title,
            Promise = file.Promise,
            Plain = new(file.Plain.What, file.Plain.Why, file.Plain.HowMuch, file.Plain.When, file.Plain.IfItFails),
            Included = file.Included,
            Excluded = file.Excluded,
            Modes = file.Modes.Aggregate(WorkModes.None, (all, mode) => all | mode),
            Prices = PricesOf(file),
            Example = new(file.Example.Title, file.Example.Text),
            Contributors = [.. file.Contributors.Select(c => new Contributor(c.Name, c.Place, c.Role))],
            Links = [.. file.Links.Select(link => new OfferLink(link.Label, link.Address))],
            Parts = [.. file.Parts.Select(part => PartOf(part, specifications))],
            Answers = answers,
        };
    }

    /// <summary>Answers under the criteria of these keys; a key the specification does not ask is an error of the file.</summary>
    public static Dictionary<string, Answer> AnswersOf(Dictionary<string, object> written, Func<string, Criterion?> find) =>
        written.ToDictionary(
            pair => pair.Key,
            pair => AnswerOf(pair.Value, find(pair.Key)
                ?? throw new FormatException($"No criterion is called '{pair.Key}'.")));

    private static OfferPart PartOf(DemoPartnerFile.PartFile part, IReadOnlyDictionary<string, Specification> specifications) =>
        new(part.Label, part.Specification, AnswersOf(part.Answers, LatestOf(part.Specification, specifications).Find));

    private static SpecificationContent LatestOf(string reference, IReadOnlyDictionary<string, Specification> specifications) =>
        specifications.TryGetValue(reference, out var found)
            ? found.Versions[^1].Content
            : throw new FormatException($"No specification is called '{reference}'.");

    private static PriceList PricesOf(DemoPartnerFile.OfferFile file) => new()
    {
        Lines = [.. file.Prices.Select(price => price.ToLine())],
        Extras = [.. file.Extras.Select(extra => extra.ToExtra())],
        Warranty = file.Warranty.ToWarranty(),
        Vat = file.Vat.ToTerms(),
    };

    private static Answer AnswerOf(object written, Criterion criterion) => criterion.Type switch
    {
        CriterionType.YesNo => new() { YesNo = written is "yes" or "true" },
        CriterionType.Number => new() { Number = decimal.Parse((string)written, CultureInfo.InvariantCulture) },
        CriterionType.Document => new() { ValidUntil = DateOnly.ParseExact((string)written, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
        CriterionType.Choice => new() { Choices = [(string)written] },
        CriterionType.Choices => new() { Choices = [.. ((List<object>)written).Cast<string>()] },
        _ => new() { Text = (string)written },
    };

    private static void AddCapabilities(
        Dictionary<string, Answer> answers, DemoPartnerFile.ServicesFile services, SpecificationContent specification)
    {
        var thirdParties = services.ThirdParty
            .SelectMany(pair => pair.Value.Select(code => (code, pair.Key)))
            .ToDictionary(pair => pair.code, pair => pair.Key);
        foreach (var service in specification.Criteria.Where(criterion => criterion.Type == CriterionType.Capability))
        {
            var capability = services.None.Contains(service.Key) ? new Capability(CapabilityProvision.None)
                : thirdParties.TryGetValue(service.Key, out var who) ? new Capability(CapabilityProvision.ThirdParty, who)
                : new Capability(CapabilityProvision.Own);
            answers[service.Key] = new() { Capability = capability };
        }
    }
}
