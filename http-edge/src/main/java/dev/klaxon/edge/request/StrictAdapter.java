package dev.klaxon.edge.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** Converts parameters with converters alone. Spring would go on to editors that take {@code 0x10} for 16. */
final class StrictAdapter extends RequestMappingHandlerAdapter {

    @Override
    protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
        return new ServletRequestDataBinderFactory(methods, getWebBindingInitializer()) {
            @Override
            protected ServletRequestDataBinder createBinderInstance(
                    @Nullable Object target, String name, NativeWebRequest request) {
                return new StrictBinder(target, name);
            }
        };
    }

    private static final class StrictBinder extends ExtendedServletRequestDataBinder {

        StrictBinder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        @SuppressWarnings("unchecked") // the service converts to the parameter's type, which a primitive cannot cast to
        public <T> @Nullable T convertIfNecessary(
                @Nullable Object value, @Nullable Class<T> type, @Nullable MethodParameter parameter) {
            ConversionService conversions = getConversionService();
            if (value == null || parameter == null || conversions == null) {
                return super.convertIfNecessary(value, type, parameter);
            }
            try {
                return (T) conversions.convert(value, TypeDescriptor.forObject(value), new TypeDescriptor(parameter));
            } catch (ConverterNotFoundException e) {
                throw new ConversionNotSupportedException(value, type, e);
            } catch (ConversionException e) {
                throw new TypeMismatchException(value, type, e);
            }
        }
    }
}
