using System.Globalization;
using Catalogue.Core.Offers;
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
        Commitments = file.Commitments,
    };

    /// <summary>The SIREN of a fictional company: numbers that begin with 000 are given to nobody.</summary>
    public static Siren SirenOf(int rank) =>
        Enumerable.Range(0, 10)
            .Select(key => $"000{rank * 137 % 100_000:00000}{key}")
            .Where(digits => Siren.TryParse(digits, out _))
            .Select(Siren.Parse)
            .First();

    public static ServiceArea AreaOf(DemoPartnerFile.AreaFile file) =>
        file.Remote ? ServiceArea.RemoteEverywhere
        : file.RadiusKm is { } radius ? ServiceArea.Around(radius)
        : ServiceArea.In(file.Departments ?? throw new FormatException("An area is a radius, departments or remote."));

    public static OfferContent ContentOf(DemoPartnerFile.OfferFile file, Specification specification)
    {
        var criteria = specification.Versions.Last().Content;
        var answers = AnswersOf(file.Answers, criteria);
        if (file.Services is { } services) AddCapabilities(answers, services, criteria);
        return new OfferContent
        {
            Title = file.Title,
            Promise = file.Promise,
            Plain = new(file.Plain.What, file.Plain.Why, file.Plain.HowMuch, file.Plain.When, file.Plain.IfItFails),
            Included = file.Included,
            Excluded = file.Excluded,
            Modes = file.Modes.Aggregate(WorkModes.None, (all, mode) => all | mode),
            Prices = [.. file.Prices.Select(PriceOf)],
            VatPercent = file.Vat,
            VatNote = file.VatNote,
            Example = new(file.Example.Title, file.Example.Text),
            Contributors = [.. file.Contributors.Select(c => new Contributor(c.Name, c.Place, c.Role))],
            Answers = answers,
        };
    }

    /// <summary>Answers under the criteria of these keys; a key the specification does not ask is an error of the file.</summary>
    public static Dictionary<string, Answer> AnswersOf(Dictionary<string, object> written, SpecificationContent specification) =>
        written.ToDictionary(
            pair => pair.Key,
            pair => AnswerOf(pair.Value, specification.Find(pair.Key)
                ?? throw new FormatException($"No criterion is called '{pair.Key}'.")));

    private static PriceLine PriceOf(DemoPartnerFile.PriceFile file) => new()
    {
        Mode = file.Mode,
        Label = file.Label,
        Unit = file.Unit,
        Minimum = file.Minimum,
        Amount = Money.FromEuros(file.Amount),
        IsFrom = file.From,
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
