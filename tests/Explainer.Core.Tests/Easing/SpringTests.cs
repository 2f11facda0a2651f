using Explainer.Core.Easing;

namespace Explainer.Core.Tests.Easing;

public class SpringTests
{
    [Theory]
    [InlineData(170, 22, 1)]
    [InlineData(170, 5, 1)]
    [InlineData(100, 20, 1)]
    [InlineData(60, 40, 1)]
    [InlineData(300, 12, 3)]
    [InlineData(50, 0, 2)]
    public void Closed_form_follows_the_equation_of_motion(double stiffness, double damping, double mass)
    {
        const double duration = 4;
        const double step = 1e-4;
        var spring = new Spring(stiffness, damping, mass);
        double x = 0, v = 0;
        for (var i = 1; i * step < duration * 0.9; i++)
        {
            // Runge and Kutta's fourth-order step of m x'' = k (1 - x) - c x'.
            var (x1, v1) = (v, Acceleration(x, v));
            var (x2, v2) = (v + (v1 * step / 2), Acceleration(x + (x1 * step / 2), v + (v1 * step / 2)));
            var (x3, v3) = (v + (v2 * step / 2), Acceleration(x + (x2 * step / 2), v + (v2 * step / 2)));
            var (x4, v4) = (v + (v3 * step), Acceleration(x + (x3 * step), v + (v3 * step)));
            x += step / 6 * (x1 + (2 * x2) + (2 * x3) + x4);
            v += step / 6 * (v1 + (2 * v2) + (2 * v3) + v4);
            if (i % 500 == 0)
            {
                Assert.Equal(x, spring.Evaluate(i * step / duration, duration), 6);
            }
        }

        double Acceleration(double at, double speed) => ((stiffness * (1 - at)) - (damping * speed)) / mass;
    }

    [Fact]
    public void Damping_around_the_critical_one_makes_no_jump()
    {
        var critical = 2 * Math.Sqrt(100);
        for (var t = 0.05; t < 0.9; t += 0.05)
        {
            var exact = new Spring(100, critical).Evaluate(t, 1);
            Assert.Equal(exact, new Spring(100, critical * 0.99999).Evaluate(t, 1), 1e-4);
            Assert.Equal(exact, new Spring(100, critical * 1.00001).Evaluate(t, 1), 1e-4);
        }
    }

    [Fact]
    public void What_is_left_is_put_to_rest_without_a_jump()
    {
        var spring = new Spring(40, 1);
        for (var i = 0; i < 1000; i++)
        {
            Assert.True(Math.Abs(spring.Evaluate((i + 1) / 1000.0, 1) - spring.Evaluate(i / 1000.0, 1)) < 0.02);
        }
    }
}
